import { fork } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * One card after the other at an idle door, through the real agent and the real service: milliseconds from the last HID report of
 * a card to the event on the screen's stream.
 */
export async function cardsAtIdleDoor(url, { id, key }, folder, cards) {
  const enrolment = {
    server: url,
    deviceId: id,
    deviceCode: 'CONG',
    zone: 'Asia/Ho_Chi_Minh',
    group: 'default',
    key,
  };
  const script = fileURLToPath(new URL('./door-child.mjs', import.meta.url));
  const agent = fork(script, [await mkdtemp(join(folder, 'gate-')), JSON.stringify(enrolment)]);
  const screen = await openScreen(url, key);
  const reports = new Map();
  await new Promise((resolve, reject) => {
    agent.on('exit', () => reject(new Error('the gate ended')));
    agent.on('message', (message) =>
      message === 'ready' ? resolve() : reports.set(message.text, message.lastReportAt),
    );
  });
  const took = [];
  for (let card = 0; card < cards; card += 1) {
    const text = String(1_000_000_000 + card);
    const heard = screen.next(text);
    agent.send(text);
    const at = await heard;
    while (!reports.has(text)) await new Promise((resolve) => setTimeout(resolve, 1));
    took.push(at - reports.get(text));
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  screen.close();
  agent.removeAllListeners('exit');
  await new Promise((resolve) => {
    agent.once('exit', resolve);
    agent.send('stop');
  });
  return took;
}

async function openScreen(url, key) {
  const abort = new AbortController();
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${url}/api/v1/scans/stream`, { headers, signal: abort.signal });
  const waiting = new Map();
  void (async () => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of answer.body) {
        const at = performance.timeOrigin + performance.now();
        const text = decoder.decode(chunk, { stream: true });
        for (const [card, heard] of waiting) if (text.includes(`"${card}"`)) heard(at);
      }
    } catch {
      // Closed.
    }
  })();
  return {
    next: (card) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${card} was never heard of`)), 5_000);
        waiting.set(card, (at) => {
          clearTimeout(late);
          waiting.delete(card);
          resolve(at);
        });
      }),
    close: () => abort.abort(),
  };
}
