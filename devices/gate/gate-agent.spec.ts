import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../test/support/eventually.js';
import { FakeScanServer } from '../../test/support/gate/fake-scan-server.js';
import { Door, doorBinding as binding } from '../../test/support/gate/door.js';
import { systemGateClock } from './gate-clock.js';
import { GateAgent } from './gate-agent.js';
import { Spool } from './spool.js';
import type { GateEvent } from './gate-event.js';
import type { SpoolLimits } from './spool-limits.js';

const HOUR = 3_600_000;
describe('the gate agent', () => {
  let folder: string;
  let server: FakeScanServer;
  let door: Door;
  let wallShift: number;
  let agent: GateAgent;
  let address: string;
  const events: GateEvent[] = [];
  const lines: string[] = [];
  /** Time stands still for the gate while it is set. */
  let still: number | null;
  const clock = {
    ...systemGateClock,
    wallMs: () => Date.now() + wallShift,
    monotonicMs: () => still ?? systemGateClock.monotonicMs(),
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'congvu-agent-'));
    server = new FakeScanServer();
    address = await server.listen();
    server.orders = { bindings: [binding('CUA-1')], learn: null };
    door = new Door();
    wallShift = 0;
    still = null;
    events.length = lines.length = 0;
    agent = await start();
  });
  afterEach(async () => {
    await agent.stop();
    // Whatever a test did: a service that listing still holds would keep the process from ending.
    expect(door.rested).toBe(true);
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (limits?: SpoolLimits): Promise<GateAgent> =>
    GateAgent.start({
      ...(limits === undefined ? {} : { limits }),
      folder, version: '0.1.0', hostName: 'PC-CUA', readers: door, clock, bindings: null,
      enrolment: { server: address, deviceId: 'd', deviceCode: 'CONG', zone: 'Asia/Ho_Chi_Minh', group: 'default', key: 'cvd_x' },
      onEvent: (event) => events.push(event),
      log: (line) => lines.push(line),
    }); // prettier-ignore
  const bound = (code: string): Promise<void> => eventually(async () => expect(door.listeners.has(code)).toBe(true));
  const lastReport = () => server.reports.at(-1);

  it('takes its readers from the server and starts with them when the server is away', async () => {
    await bound('CUA-1');
    await eventually(async () => expect(server.reports.at(-1)?.readers).toMatchObject([{ reader: 'CUA-1', state: 'ready' }]));
    await agent.stop();
    await server.close();
    door = new Door();
    agent = await start();
    expect([...door.listeners.keys()]).toEqual(['CUA-1']);
  }, 20_000);

  it('says of each card that it is saved, then that it is sent, with the number masked everywhere', async () => {
    await bound('CUA-1');
    await door.show('CUA-1', 0x1234567, clock.wallMs());
    await eventually(async () => expect(events.map(({ state }) => state)).toEqual(['saved', 'sent']));
    expect(events[0]).toMatchObject({ reader: 'CUA-1', maskedCredential: 'card:32:••••4567', sequence: 1 });
    const keys = events.map(({ bootId, sequence }) => `${bootId}/${sequence}`);
    expect([keys[0], keys[1]]).toEqual([`${server.stored[0]?.bootId}/1`, keys[0]]);
    expect(JSON.stringify([events, lines, server.reports])).not.toMatch(/01234567|0019088743/);
  });

  it('keeps the order and the times when the clock is set back an hour, and reports the offset at once', async () => {
    await bound('CUA-1');
    await door.show('CUA-1', 1, clock.wallMs());
    await eventually(async () => expect(lastReport()?.clockOffsetMs).not.toBeNull());
    wallShift = -HOUR;
    await door.show('CUA-1', 2, clock.wallMs());
    await eventually(async () => expect(server.stored).toHaveLength(2));
    const [first, second] = server.stored;
    expect(second!.sequence).toBeGreaterThan(first!.sequence);
    expect(Date.parse(first!.scannedAt) - Date.parse(second!.scannedAt)).toBeGreaterThan(HOUR - 10_000);
    door.become('CUA-1', 'lost');
    await eventually(async () => expect(lastReport()?.clockOffsetMs).toBeGreaterThan(HOUR - 1_000));
    const { clockOffsetMs, deliveredUpTo } = lastReport()!;
    expect(clockOffsetMs).toBeLessThan(HOUR + 1_000);
    expect(Math.abs(Date.parse(deliveredUpTo) - Date.now())).toBeLessThan(5_000);
  });

  it('sends of each card how far the clock was off when it was shown, however often it was set since', async () => {
    await bound('CUA-1');
    await eventually(async () => expect(lastReport()?.clockOffsetMs).not.toBeNull());
    server.always = { kind: 'status', status: 503 };
    for (const [n, shift] of [[1, -HOUR], [2, 0], [3, HOUR]] as const) {
      wallShift = shift;
      await door.show('CUA-1', n, clock.wallMs());
    }
    server.always = null;
    await eventually(async () => expect(server.stored).toHaveLength(3), 20_000);
    const hours = server.stored.map((scan) => Math.round(((scan as { clockOffsetMs?: number }).clockOffsetMs ?? NaN) / HOUR) + 0);
    expect(hours).toEqual([-1, 0, 1]);
  }, 30_000);

  it('asks for the time before it sends: a clock that was wrong before the server was ever heard is told too', async () => {
    await bound('CUA-1');
    await agent.stop();
    server.always = { kind: 'status', status: 503 };
    await server.close();
    const port = Number(new URL(address).port);
    wallShift = -HOUR;
    agent = await start();
    await agent.report();
    await door.show('CUA-1', 1, clock.wallMs());
    wallShift = 0;
    server = new FakeScanServer();
    server.orders = { bindings: [binding('CUA-1')], learn: null };
    await server.listen(port);
    await eventually(async () => expect(server.stored).toHaveLength(1), 20_000);
    const [scan] = server.stored as { clockOffsetMs?: number }[];
    expect(Math.round((scan?.clockOffsetMs ?? NaN) / 60_000)).toBe(-60);
  }, 30_000);

  it('keeps what the server refuses, shows it masked, and sends it once more when it is told to', async () => {
    await bound('CUA-1');
    const refused = `card:32:${(0x1234567).toString(16).toUpperCase().padStart(8, '0')}`;
    server.outcomes.set(refused, 'rejected');
    await door.show('CUA-1', 0x1234567, clock.wallMs());
    await eventually(async () => expect(await agent.refused()).toHaveLength(1));
    expect(events.map(({ state, sequence }) => [state, sequence])).toEqual([['saved', 1], ['set-aside', 1]]);
    expect(agent.door()).toMatchObject({ waiting: 0, setAside: 1 });
    const [one] = await agent.refused();
    expect(one).toMatchObject({ sequence: 1, reader: 'CUA-1', maskedCredential: 'card:32:••••4567', reason: 'rejected' });
    await door.show('CUA-1', 2, clock.wallMs());
    await eventually(async () => expect(server.stored).toHaveLength(1));
    server.outcomes.clear();
    expect(await agent.sendRefusedAgain()).toBe(1);
    await eventually(async () => expect(server.stored.map(({ sequence }) => sequence)).toEqual([2, 1]));
    await eventually(async () => expect(events.at(-1)).toMatchObject({ state: 'sent', sequence: 1 }));
    await eventually(async () => expect((await agent.report()).spool).toMatchObject({ depth: 0, deadLetters: 0 }));
    expect([await agent.refused(), await agent.sendRefusedAgain()]).toEqual([[], 0]);
  });

  it('shows that its store was repaired beside what is wrong with it now, on every screen, until somebody has taken note of it', async () => {
    await bound('CUA-1');
    server.always = { kind: 'status', status: 503 };
    for (const n of [1, 2, 3, 4]) await door.show('CUA-1', n, clock.wallMs());
    await agent.stop();
    writeFileSync(join(folder, 'spool', 'CURRENT'), 'MANIFEST-9');
    lines.length = 0;
    agent = await start({ scans: 5, ageMs: 30 * 24 * HOUR });
    expect(agent.door()).toMatchObject({ alarm: 'near-limit', repaired: true, waiting: 4 });
    const repair = expect.stringContaining('đọc lại được 4 lượt');
    expect((await agent.report()).spool).toMatchObject({ alarm: 'near-limit', failure: null, repair });
    expect(lines.filter((line) => /^(SẮP ĐẦY|BỘ NHỚ ĐÃ HỎNG)/.test(line))).toHaveLength(2);
    server.always = null;
    await eventually(async () => expect(lastReport()).toMatchObject({ spool: { depth: 0, repair }, clockOffsetMs: expect.any(Number) }), 20_000);
    // Scans that were confirmed may be missing: until somebody has said that it is known, nothing is promised.
    expect(lastReport()?.deliveredUpTo).toBe(new Date(0).toISOString());
    expect(await agent.acknowledgeRepair()).toBe(true);
    expect(agent.door()).toMatchObject({ alarm: null, repaired: false });
    await eventually(async () => expect(Date.parse(lastReport()?.deliveredUpTo ?? '')).toBeGreaterThan(Date.now() - 60_000));
    await eventually(async () => expect((await agent.report()).spool).toMatchObject({ depth: 0, alarm: null, repair: null }), 20_000);
  }, 30_000);

  it('takes cards although its clock was set by years while one waited, in this run or before it', async () => {
    await bound('CUA-1');
    server.always = { kind: 'status', status: 503 };
    wallShift = Date.UTC(2024, 0, 1) - Date.now();
    await door.show('CUA-1', 1, clock.wallMs());
    wallShift = 0;
    expect(agent.door()).toMatchObject({ alarm: null, waiting: 1 });
    await door.show('CUA-1', 2, clock.wallMs());
    wallShift = 91 * 24 * HOUR;
    await door.show('CUA-1', 3, clock.wallMs());
    expect(agent.door()).toMatchObject({ alarm: null, waiting: 3 });
    await agent.stop();
    door = new Door();
    agent = await start();
    await door.show('CUA-1', 4, clock.wallMs());
    expect(agent.door()).toMatchObject({ waiting: 4 });
    expect(events.map(({ state }) => state)).toEqual(['saved', 'saved', 'saved', 'saved']);
  }, 20_000);

  it('delivers up to the oldest card that the server does not have', async () => {
    await bound('CUA-1');
    server.always = { kind: 'status', status: 503 };
    const at = clock.wallMs() - 60_000;
    await door.show('CUA-1', 1, at, 60_000);
    const report = await agent.report();
    expect(report.spool.depth).toBe(1);
    expect(Math.abs(Date.parse(report.deliveredUpTo) - at)).toBeLessThan(4_000);
  });

  it('tells at once that a reader was lost, and once it is back for how long', async () => {
    await bound('CUA-1');
    await eventually(async () => expect(lastReport()?.readers).toHaveLength(1));
    const began = performance.now();
    door.become('CUA-1', 'lost');
    await eventually(async () => expect(lastReport()?.downtimes).toMatchObject([{ reader: 'CUA-1', until: null, reason: 'reader-lost' }]));
    expect(performance.now() - began).toBeLessThan(4_000);
    door.become('CUA-1', 'ready');
    await eventually(async () => expect(lastReport()?.downtimes).toMatchObject([{ until: expect.any(String) }]));
    door.become('CUA-1', 'opening');
    await eventually(async () => expect(lastReport()?.downtimes).toEqual([]));
  });

  it('tells of a reader that was lost while the server was away, also after a restart', async () => {
    await bound('CUA-1');
    await eventually(async () => expect(lastReport()?.readers).toHaveLength(1));
    server.always = { kind: 'status', status: 503 };
    // In one and the same millisecond: what began then is two all the same.
    still = systemGateClock.monotonicMs();
    door.become('CUA-1', 'lost');
    door.become('CUA-1', 'ready');
    door.become('CUA-1', 'denied');
    still = null;
    await agent.stop();
    door = new Door();
    server.reports.length = 0;
    server.always = null;
    agent = await start();
    // What ended with this run's start is told with the second report: the first asks for the time.
    await eventually(async () => {
      const told = server.reports.flatMap(({ downtimes }) => downtimes);
      for (const reason of ['reader-lost', 'reader-denied'])
        expect(told).toContainEqual(expect.objectContaining({ reader: 'CUA-1', reason, until: expect.any(String) }));
    });
    await eventually(async () => expect(lastReport()?.downtimes).toEqual([]), 20_000);
    await agent.stop();
    server.reports.length = 0;
    door = new Door();
    agent = await start();
    await eventually(async () => expect(lastReport()?.readers).toHaveLength(1));
    expect(lastReport()?.downtimes).toEqual([]);
  }, 60_000);

  it('tells of what was down before the server was heard only once its clock is known to be wrong, by the right time', async () => {
    await bound('CUA-1');
    await eventually(async () => expect(lastReport()?.clockOffsetMs).not.toBeNull());
    const port = Number(new URL(address).port);
    await agent.stop();
    await server.close();
    // Three hours behind at the next start, and set right before anybody answers.
    wallShift = -3 * HOUR;
    const began = Date.now();
    agent = await start();
    door.become('CUA-1', 'absent');
    expect((await agent.report()).downtimes).toEqual([]);
    wallShift = HOUR;
    server = new FakeScanServer();
    server.orders = { bindings: [binding('CUA-1')], learn: null };
    await server.listen(port);
    await eventually(async () => expect(lastReport()?.downtimes).toMatchObject([{ reader: 'CUA-1', until: null }]), 20_000);
    const about = (at: string | null | undefined): number => Math.abs(Date.parse(at ?? '') - began);
    const untimed = server.reports.filter(({ clockOffsetMs }) => clockOffsetMs === null);
    expect(untimed.flatMap(({ downtimes }) => downtimes)).toEqual([]);
    const { downtimes, startedAt, previousAliveAt } = lastReport()!;
    for (const at of [downtimes[0]?.from, startedAt, previousAliveAt]) expect(about(at)).toBeLessThan(5_000);
    door.become('CUA-1', 'ready');
    await eventually(async () => expect(lastReport()?.downtimes).toMatchObject([{ until: expect.any(String) }]));
  }, 40_000);

  it('tells of what a run before was down that never heard the server, by the time of the clock that both had', async () => {
    await bound('CUA-1');
    await eventually(async () => expect(lastReport()?.clockOffsetMs).not.toBeNull());
    const port = Number(new URL(address).port);
    await agent.stop();
    await server.close();
    wallShift = -3 * HOUR;
    const began = Date.now();
    agent = await start();
    door.become('CUA-1', 'lost');
    door.become('CUA-1', 'ready');
    await agent.stop();
    door = new Door();
    server = new FakeScanServer();
    server.orders = { bindings: [binding('CUA-1')], learn: null };
    await server.listen(port);
    agent = await start();
    const told = () => server.reports.find(({ downtimes }) => downtimes.length > 0);
    await eventually(async () => expect(told()?.downtimes).toMatchObject([{ reader: 'CUA-1', until: expect.any(String) }]), 20_000);
    const { from } = told()!.downtimes[0]!;
    for (const at of [from, told()!.previousAliveAt]) expect(Math.abs(Date.parse(at ?? '') - began)).toBeLessThan(5_000);
  }, 40_000);

  it('promises nothing delivered by a clock that nobody has checked', async () => {
    await bound('CUA-1');
    const port = Number(new URL(address).port);
    await agent.stop();
    await server.close();
    wallShift = HOUR;
    agent = await start();
    await door.show('CUA-1', 1, clock.wallMs());
    expect((await agent.report()).deliveredUpTo).toBe(new Date(0).toISOString());
    server = new FakeScanServer();
    await server.listen(port);
    await eventually(async () => expect(server.stored).toHaveLength(1), 20_000);
    await eventually(async () => expect(Date.parse(lastReport()?.deliveredUpTo ?? '')).toBeGreaterThan(Date.now() - 60_000), 20_000);
  }, 40_000);

  it.each([
    ['a proxy', 'text/html', {}],
    ['a proxy that speaks JSON', 'application/json', { code: 'bad-gateway' }],
    ['the server itself, in a refusal', 'application/problem+json', { code: 'shutting-down' }],
  ])('keeps and promises nothing by the time of %s', async (_, type, body) => {
    await bound('CUA-1');
    await eventually(async () => expect(lastReport()?.clockOffsetMs).not.toBeNull());
    await agent.stop();
    door = new Door();
    server.reports.length = 0;
    server.always = { kind: 'status', status: 503 };
    server.strange = { status: 502, body, headers: { 'content-type': type, date: 'Tue, 01 Jan 2030 00:00:00 GMT' } };
    agent = await start();
    await door.show('CUA-1', 1, clock.wallMs());
    door.become('CUA-1', 'lost');
    await eventually(async () => expect(server.reports.length).toBeGreaterThan(1), 20_000);
    const { clockOffsetMs, downtimes } = await agent.report();
    expect({ clockOffsetMs, downtimes }).toEqual({ clockOffsetMs: null, downtimes: [] });
    await agent.stop();
    const spool = await Spool.open({ folder: join(folder, 'spool'), bootId: 'x', wallMs: Date.now });
    const heard = await spool.lastHeard();
    const [scan] = await spool.oldest(1);
    await spool.close();
    expect(Math.abs((heard ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(scan?.offsetMs ?? null).toBeNull();
    server.always = server.strange = null;
    door = new Door();
    agent = await start();
    await eventually(async () => expect(lastReport()?.downtimes).toMatchObject([{ reason: 'reader-lost' }]), 20_000);
    expect(Math.abs(Date.parse(lastReport()?.downtimes[0]?.from ?? '') - Date.now())).toBeLessThan(30_000);
  }, 40_000);

  it('listens to a candidate only when it is told to, and tells what it learned once', async () => {
    await bound('CUA-1');
    expect(door.learned).toEqual([]);
    server.orders = { ...server.orders, learn: { candidateId: 'a1', until: new Date(Date.now() + 60_000).toISOString() } };
    door.become('CUA-1', 'lost');
    await eventually(async () => expect(lastReport()?.learned).toMatchObject({ candidateId: 'a1', text: '0012345678' }));
    door.become('CUA-1', 'ready');
    await eventually(async () => expect(lastReport()?.learned).toBeNull());
    expect(door.learned).toEqual(['a1']);
    expect(lines.join()).not.toContain('0012345678');
  });

  it.each([[null], [{}], [[]], ['ok'], [{ serverAt: 'soon', bindings: [], learn: null }], [{ serverAt: '2026-11-23T01:00:00Z', bindings: [], learn: {} }]])(
    'goes on although %j is what it is answered: that is no answer of the server',
    async (body) => {
      await bound('CUA-1');
      const fate: unknown[] = [];
      const note = (error: unknown): void => void fate.push(error);
      process.on('unhandledRejection', note);
      server.strange = { body };
      door.become('CUA-1', 'lost');
      await eventually(async () => expect(agent.door().server).toBe('away'));
      server.strange = null;
      door.become('CUA-1', 'ready');
      await eventually(async () => expect(agent.door().server).toBe('there'));
      process.off('unhandledRejection', note);
      expect(fate).toEqual([]);
    },
    20_000,
  );

  it('closes a reader whose binding ended and opens the new one', async () => {
    await bound('CUA-1');
    server.orders = { bindings: [binding('CUA-2')], learn: null };
    door.become('CUA-1', 'lost');
    await bound('CUA-2');
    expect([...door.listeners.keys()]).toEqual(['CUA-2']);
  });
}); // prettier-ignore
