import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Spool } from '../../devices/gate/spool.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { DeviceChangesService } from '../../src/modules/scans/devices/device-changes.service.js';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import { GateEnrolmentsService } from '../../src/modules/scans/gates/gate-enrolments.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { withRequestContext } from '../../src/platform/http/request-context.js';
import { eventually } from '../support/eventually.js';
import { FickleProxy } from '../support/gate/fickle-proxy.js';
import { cardsAtTheDoor, credentialOf, GateAtWork } from '../support/gate/gate-at-work.js';
import { readerScan } from '../support/gate/reader-scans.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { ServiceProcess } from '../support/service-process.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

interface StoredScan {
  readonly credential: string;
  readonly sequence: number;
  readonly scannedAt: Date;
}

/** Puts a scan among those that the server refused into the spool of a gate that does not run. */
async function setAsideAtGate(data: string): Promise<void> {
  const spool = await Spool.open({
    folder: join(data, 'spool'),
    bootId: randomUUID(),
    wallMs: () => Date.now(),
  });
  const { sequence } = await spool.append({ ...readerScan(0x1234567, Date.now()), reader: 'CUA-1' });
  await spool.settle([{ sequence, taken: false, reason: 'same-key-other-content' }]);
  await spool.close();
}

/** The real command line as processes of their own, against the real server and its database. */
describe('congvu gate', () => {
  const folder = scratchFolder('gate');
  const caller = systemCaller('test');
  const running: ServiceProcess[] = [];
  let service: TestApp;
  let proxy: FickleProxy;
  let address: string;
  let unitId: string;
  let serial = 0;
  beforeAll(async () => {
    service = await createTestApp({}, new Date(), { listen: true });
    proxy = new FickleProxy(new URL(service.url ?? ''));
    address = await proxy.listen();
    unitId = (await service.app.get(UnitsService).create(caller, { code: 'TT', name: 'Trung tâm', kind: 'centre' })).id;
  });
  afterEach(async () => {
    for (const one of running.splice(0)) await one.stop('SIGKILL');
    proxy.become('up');
  });
  afterAll(async () => {
    await proxy.close();
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function newGate(): Promise<{ id: string; data: string; code: string }> {
    const code = `CONG-${(serial += 1)}`;
    const wanted = { code, kind: 'gate', unitId, zone: 'Asia/Ho_Chi_Minh', group: 'default' } as const;
    const { device } = await service.app.get(DevicesService).add(caller, wanted);
    return { id: device.id, data: join(folder, code), code };
  }

  async function enrol(gate: { id: string; data: string }): Promise<ServiceProcess> {
    const context = { requestId: 'test', ip: null, userAgent: null, caller };
    const { code } = await withRequestContext(context, () => service.app.get(GateEnrolmentsService).issue(caller, gate.id));
    const enrolling = new ServiceProcess(['gate', 'enrol', '--server', address, '--code', code, '--data', gate.data], {});
    expect([await enrolling.exit(), enrolling.stderr]).toEqual([0, expect.anything()]);
    return enrolling;
  }

  function run(data: string, cards: readonly number[], everyMs = 4): GateAtWork {
    const gate = new GateAtWork(data, cardsAtTheDoor(folder, cards, everyMs));
    running.push(gate);
    return gate;
  }

  const stored = (deviceId: string): Promise<StoredScan[]> =>
    service.database.dataSource.query<StoredScan[]>(
      `SELECT s.credential, CAST(substring(k.key from '[0-9]+$') AS integer) AS sequence, s.scanned_at AS "scannedAt"
       FROM scan s JOIN scan_key k ON k.scan_id = s.id WHERE s.device_id = $1 ORDER BY 2, s.scanned_at`,
      [deviceId],
    );
  const statusOf = async (data: string): Promise<{ spool: { depth: number } }> => {
    const { port } = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as { port: number };
    return (await (await fetch(`http://127.0.0.1:${port}/status`)).json()) as { spool: { depth: number } };
  };
  const emptied = (data: string): Promise<void> =>
    eventually(async () => expect((await statusOf(data)).spool.depth).toBe(0), 30_000);
  const range = (from: number, until: number): number[] => Array.from({ length: until - from }, (_, n) => from + n);

  it('enrols with a code, keeps its key for itself, and says what a wrong code is', async () => {
    const gate = await newGate();
    const enrolling = await enrol(gate);
    expect(enrolling.stdout).toContain(`Đã đăng ký cổng ${gate.code}`);
    const file = join(gate.data, 'enrolment.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { key } = JSON.parse(readFileSync(file, 'utf8')) as { key: string };
    expect(enrolling.stdout + enrolling.stderr).not.toContain(key);
    const wrong = new ServiceProcess(['gate', 'enrol', '--server', address, '--code', 'K7QF-3M9P', '--data', gate.data], {});
    expect([await wrong.exit(), wrong.stderr.trim()]).toEqual([1, 'Mã đăng ký không đúng, đã dùng hoặc hết hạn. Hãy lấy mã mới trên trang Thiết bị.']);
    const usage = new ServiceProcess(['gate', 'enrol', '--server', 'congvu'], {});
    expect(await usage.exit()).toBe(2);
    const unenrolled = new ServiceProcess(['gate', 'run', '--data', join(folder, 'none')], {});
    expect([await unenrolled.exit(), unenrolled.stderr]).toEqual([1, expect.stringContaining('chưa được đăng ký')]);
  });

  it('brings 500 scans once and in order although the server was away, it was killed twice while writing, and answers were lost', async () => {
    const gate = await newGate();
    await enrol(gate);
    proxy.become('down');
    const cards = range(1, 501);
    const confirmed: number[] = [];
    const kills: number[] = [];
    for (const until of [150, 320]) {
      const killed = run(gate.data, cards.slice(confirmed.length), 2);
      await eventually(async () => expect(confirmed.length + killed.confirmed().length).toBeGreaterThanOrEqual(until), 30_000);
      expect(await killed.stop('SIGKILL')).toBe(137);
      confirmed.push(...killed.confirmed());
      kills.push(confirmed.length);
    }
    expect(confirmed).toEqual(range(1, confirmed.length + 1));
    expect(confirmed.length).toBeLessThan(500);
    const last = run(gate.data, cards.slice(confirmed.length), 2);
    await eventually(async () => expect(confirmed.length + last.confirmed().length).toBe(500), 30_000);
    expect(await stored(gate.id)).toEqual([]);
    proxy.become('lose-answers');
    await eventually(async () => expect(proxy.lost).toBeGreaterThanOrEqual(2), 60_000);
    proxy.become('up');
    await emptied(gate.data);
    const scans = await stored(gate.id);
    const times = scans.map(({ scannedAt }) => scannedAt.getTime());
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(new Set(scans.map(({ sequence }) => sequence)).size).toBe(scans.length);
    const credentials = scans.map(({ credential }) => credential);
    expect([...new Set(credentials)].sort()).toEqual(cards.map(credentialOf).sort());
    // What was on its way to the disk at a kill had not been confirmed, so the person showed the card again: nothing else is there twice.
    const twice = cards.filter((n) => credentials.filter((credential) => credential === credentialOf(n)).length > 1);
    const inHand = kills.flatMap((count) => twice.filter((n) => n > count && n <= count + 200));
    expect([...new Set(inHand)].sort((one, other) => one - other)).toEqual(twice);
    expect(twice.length).toBeLessThan(100);
    expect(await last.stop('SIGTERM')).toBe(0);
  }, 180_000);

  it('keeps everything when its key is revoked in mid-stream, and goes on by itself once it is enrolled anew', async () => {
    const gate = await newGate();
    await enrol(gate);
    const door = run(gate.data, range(1, 401), 10);
    await eventually(async () => expect((await stored(gate.id)).length).toBeGreaterThan(20), 30_000);
    await service.app.get(DeviceChangesService).newKey(caller, gate.id);
    await eventually(async () => expect(await statusOf(gate.data)).toMatchObject({ upload: { state: 'not-enrolled' } }), 20_000);
    await eventually(async () => expect(door.confirmed()).toHaveLength(400), 20_000);
    expect((await stored(gate.id)).length).toBeLessThan(400);
    await enrol(gate);
    await emptied(gate.data);
    expect((await stored(gate.id)).map(({ credential }) => credential)).toEqual(range(1, 401).map(credentialOf));
    expect(door.stderr).toContain('đã đăng ký lại');
  });

  it('ends within two seconds of SIGTERM with everything that it confirmed on the disk, and lets no second one in', async () => {
    const gate = await newGate();
    await enrol(gate);
    proxy.become('down');
    const door = run(gate.data, range(1, 2_000), 1);
    await eventually(async () => expect(door.confirmed().length).toBeGreaterThan(50), 30_000);
    const second = new GateAtWork(gate.data, cardsAtTheDoor(folder, [1], 1));
    expect([await second.exit(), second.stderr]).toEqual([1, expect.stringContaining('Another gate is using')]);
    const began = performance.now();
    expect(await door.stop('SIGTERM')).toBe(0);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(existsSync(join(gate.data, 'running.json'))).toBe(false);
    proxy.become('up');
    run(gate.data, []);
    await eventually(async () => expect((await stored(gate.id)).length).toBe(door.confirmed().length), 30_000);
  });

  it('lists what the server refused, masked, and sends it once more, at the running gate only', async () => {
    const gate = await newGate();
    await enrol(gate);
    run(gate.data, [0x1234567], 4);
    await eventually(async () => expect(await stored(gate.id)).toHaveLength(1), 30_000);
    await running.pop()?.stop('SIGTERM');
    const ask = async (...args: string[]): Promise<[number, string, string]> => {
      const asking = new ServiceProcess(['gate', 'refused', '--data', gate.data, ...args], {});
      return [await asking.exit(), asking.stdout, asking.stderr];
    };
    expect(await ask()).toEqual([1, '', expect.stringContaining('Chưa có cổng nào chạy')]);
    await setAsideAtGate(gate.data);
    run(gate.data, []);
    await eventually(async () => expect(await ask('--json')).toEqual([0, expect.anything(), '']), 30_000);
    const [, listed] = await ask();
    expect(listed).toMatch(/CUA-1 {2}card:32:••••4567 {2}same-key-other-content/);
    expect(listed).not.toContain('01234567');
    expect((await ask('--send-again', '--json'))[1]).toBe('{"sentAgain":1}\n');
    await eventually(async () => expect(await stored(gate.id)).toHaveLength(2), 30_000);
    expect((await ask('--json'))[1]).toBe('{"refused":[]}\n');
  });

  it('loads nothing of the server: neither Nest nor the database, and no driver of hardware before a reader is listed', async () => {
    const probe = new ServiceProcess(['gate', '--help'], { NODE_DEBUG: 'esm' });
    expect(await probe.exit()).toBe(0);
    expect(probe.stdout).toContain('congvu gate enrol --server');
    const loaded = probe.stderr;
    expect(loaded).toContain('dist/src/cli/gate.command.js');
    expect(loaded).not.toMatch(/@nestjs|node_modules\/typeorm|node_modules\/pg\/|node-hid|classic-level/);
  });
}); // prettier-ignore
