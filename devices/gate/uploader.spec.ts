import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../test/support/eventually.js';
import { FakeGateClock } from '../../test/support/gate/fake-gate-clock.js';
import { FakeScanServer } from '../../test/support/gate/fake-scan-server.js';
import { readerScan } from '../../test/support/gate/reader-scans.js';
import { scanSender } from './scan-sender.js';
import { ServerTime } from './server-time.js';
import { Spool } from './spool.js';
import { Uploader } from './uploader.js';

const WALL = Date.UTC(2026, 10, 23, 0, 30);

describe('the uploader of a gate', () => {
  let folder: string;
  let spool: Spool;
  let server: FakeScanServer;
  let uploader: Uploader;
  let clock: FakeGateClock;
  let time: ServerTime;
  let url: string;
  let key: string;
  const states: string[] = [];
  const sent: number[] = [];
  const fates: string[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'congvu-uploader-'));
    clock = new FakeGateClock(WALL);
    time = new ServerTime(clock);
    spool = await Spool.open({ folder, bootId: 'boot-1', wallMs: () => clock.wallMs() });
    server = new FakeScanServer(() => WALL + 90_000);
    url = await server.listen();
    key = 'cvd_first';
    states.length = sent.length = fates.length = 0;
    uploader = new Uploader({
      spool,
      send: scanSender({ who: () => ({ server: url, key }), clock, offsetMs: ({ offsetMs }) => offsetMs }),
      clock,
      random: () => 0,
      onTiming: (timing) => time.note(timing),
      onSettled: (settled) => {
        sent.push(...settled.flatMap(({ scan, fate }) => (fate === 'set-aside' ? [] : scan.sequence)));
        fates.push(
          ...settled.map(({ scan, fate, reason }) => `${scan.sequence} ${fate} ${reason ?? ''}`.trim()),
        );
      },
      onState: (state) => states.push(state),
    });
    spool.onAppended = () => uploader.wake();
  });
  afterEach(async () => {
    await uploader.stop();
    await spool.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const fill = (count: number, from = 1): Promise<unknown> =>
    Promise.all(Array.from({ length: count }, (_, n) => spool.append(readerScan(from + n))));
  const drained = (): Promise<void> =>
    eventually(async () => expect([spool.facts().depth, uploader.state]).toEqual([0, 'idle']));
  const arrived = (): number[] => server.stored.map(({ sequence }) => sequence);
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

  it('brings everything in batches of at most 200, oldest first, one request at a time', async () => {
    await fill(450);
    uploader.start();
    await drained();
    expect(server.requests.map(({ sequences }) => sequences.length)).toEqual([200, 200, 50]);
    expect(arrived()).toEqual(upTo(450));
    expect(sent).toEqual(upTo(450));
    expect(server.mostAtOnce).toBe(1);
  });

  it('sends a scan at an idle door at once, without waiting for any timer', async () => {
    uploader.start();
    await eventually(async () => expect(uploader.state).toBe('idle'));
    await spool.append(readerScan(1));
    await drained();
    expect(arrived()).toEqual([1]);
    expect(clock.slept).toEqual([]);
  });

  it('keeps the original times, says when it sent, and learns the offset of the clock', async () => {
    await fill(1);
    uploader.start();
    await drained();
    expect(server.stored[0]?.scannedAt).toBe('2026-11-23T00:20:01.000Z');
    expect(server.requests[0]?.sentAt).toBe('2026-11-23T00:30:00.000Z');
    expect(time.offsetMs()).toBe(90_000);
  });

  it('sends again after the answer was lost, and nothing is doubled', async () => {
    server.faults.push({ kind: 'drop-after' }, { kind: 'drop-after' }, { kind: 'drop-before' });
    await fill(300);
    uploader.start();
    await drained();
    expect(arrived()).toEqual(upTo(300));
    expect(clock.slept).toEqual([100, 200, 400]);
  });

  it('survives days without the server and then brings everything in order', async () => {
    server.always = { kind: 'status', status: 503, code: 'database-unavailable', retryAfter: 300 };
    await fill(3);
    uploader.start();
    await eventually(async () => expect(clock.wallMs() - WALL).toBeGreaterThan(3 * 86_400_000), 25_000);
    expect(uploader.lastError).toBe('HTTP 503 database-unavailable');
    expect(states).toContain('waiting');
    expect(Math.min(...clock.slept)).toBe(300_000);
    await fill(2, 4);
    server.always = null;
    await drained();
    expect(arrived()).toEqual(upTo(5));
  });

  it('keeps everything when its key is revoked in mid-stream, says so, and goes on with the new key', async () => {
    await fill(2);
    uploader.start();
    await drained();
    server.key = 'cvd_second';
    await fill(3, 3);
    await eventually(async () => expect(uploader.state).toBe('not-enrolled'));
    expect(spool.facts()).toMatchObject({ depth: 3, deadLetters: 0 });
    key = 'cvd_second';
    uploader.retry();
    await drained();
    expect(server.requests.at(-1)?.authorization).toBe('Bearer cvd_second');
    expect(arrived()).toEqual(upTo(5));
  });

  it('makes smaller batches when the server says 413, down to one', async () => {
    server.largestBatch = 1;
    await fill(7);
    uploader.start();
    await drained();
    expect(arrived()).toEqual(upTo(7));
  });

  it('finds the scan that makes a batch unreadable, sets it aside and brings all others', async () => {
    server.poison.add(readerScan(37).credential);
    await fill(60);
    uploader.start();
    await drained();
    expect(arrived()).toEqual(upTo(60).filter((sequence) => sequence !== 37));
    expect(await spool.deadLetters()).toMatchObject([{ reason: 'invalid-input', scan: { sequence: 37 } }]);
    expect(fates.filter((fate) => !fate.endsWith(' sent'))).toEqual(['37 set-aside invalid-input']);
    expect(server.requests.length).toBeLessThan(25);
  });

  it('sets nothing aside when the server can read none of them: then the fault is not the scans', async () => {
    server.always = { kind: 'status', status: 422, code: 'invalid-input' };
    await fill(30);
    uploader.start();
    await eventually(async () => expect(clock.slept.length).toBeGreaterThan(3));
    expect(spool.facts()).toMatchObject({ depth: 30, deadLetters: 0 });
    server.always = null;
    await drained();
    expect(arrived().sort((a, b) => a - b)).toEqual(upTo(30));
  });

  it('sets nothing aside for a proxy that answers 404 or 400 to everything', async () => {
    server.always = { kind: 'status', status: 404 };
    await fill(3);
    uploader.start();
    await eventually(async () => expect(uploader.lastError).toBe('HTTP 404'));
    server.always = { kind: 'status', status: 400 };
    await eventually(async () => expect(uploader.lastError).toBe('HTTP 400'));
    expect(spool.facts()).toMatchObject({ depth: 3, deadLetters: 0 });
  });

  it('settles each scan by its own outcome; one with an unknown outcome stays', async () => {
    const outcomes = ['stored', 'quarantined', 'rejected', 'unheard-of'];
    outcomes.forEach((outcome, n) => server.outcomes.set(readerScan(n + 1).credential, outcome));
    await fill(4);
    uploader.start();
    await eventually(async () => expect(spool.facts()).toMatchObject({ depth: 1, deadLetters: 1 }));
    expect((await spool.oldest(5)).map(({ sequence }) => sequence)).toEqual([4]);
    expect((await spool.deadLetters()).map(({ scan, reason }) => [scan.sequence, reason])).toEqual([[3, 'rejected']]);
    expect(fates).toEqual(['1 sent', '2 quarantined', '3 set-aside']);
  }); // prettier-ignore

  it('stops at once in the middle of waiting', async () => {
    server.always = { kind: 'drop-before' };
    await fill(1);
    uploader.start();
    await eventually(async () => expect(uploader.state).toBe('waiting'));
    const began = performance.now();
    await uploader.stop();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(spool.facts().depth).toBe(1);
  });
});
