import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { card, typed } from './wedge.mjs';

/** What the agent owes: each card once at the server, whatever dies in between. */
export const checks = [
  ['19: killed between cards with an answer lost and the server away, it delivers each card once, in order', async (door) => {
    const reader = await door.ready();
    const { server } = door;
    const mark = door.mark();
    const cards = Array.from({ length: 8 }, (_, index) => String(9_000 + index).padStart(10, '0'));
    // The first is stored, and the agent does not hear of it.
    server.faults.push({ kind: 'drop-after' });
    reader.send(card(cards[0]));
    await door.arrives(cards[0], mark);
    server.always = { kind: 'status', status: 503 };
    for (const one of cards.slice(1, 5)) await shown(door, reader, one);
    // And half a card, which must not come back.
    reader.send(typed('123'));
    assert.equal((await door.gate.stop('SIGKILL')).code, 'SIGKILL');
    assert.deepEqual(door.stored(mark), cards.slice(0, 1));
    server.always = null;
    const requests = server.requests.length;
    door.start();
    await door.ready();
    for (const one of cards.slice(5)) await shown(door, reader, one);
    await door.arrives(cards.at(-1), mark);
    assert.deepEqual(door.stored(mark), cards);
    const { sequence } = server.stored[mark.stored];
    assert.ok(server.requests.slice(requests).some(({ sequences }) => sequences.includes(sequence)), 'the first should have been sent again'); // prettier-ignore
  }],
]; // prettier-ignore

export const lastChecks = [
  ['17: told to end it ends by itself within two seconds', async (door) => {
    const { code, ms } = await door.gate.stop();
    assert.equal(code, 0);
    assert.ok(ms < 2_000, `${ms} ms`);
  }],
]; // prettier-ignore

/** Shows a card as a person does, who waits for the beep. */
async function shown({ gate }, reader, digits) {
  const confirmed = gate.confirmed;
  reader.send(card(digits));
  await eventually(
    () => gate.confirmed > confirmed,
    () => `${digits} not confirmed: ${gate.lines.slice(-25).join('\n')}`,
  );
}
