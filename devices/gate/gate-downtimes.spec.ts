import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../test/support/eventually.js';
import { FakeScanServer } from '../../test/support/gate/fake-scan-server.js';
import { systemReaderClock } from '../driver/reader-clock.js';
import { readerDrivers } from '../drivers.js';
import { SimulatorTransport } from '../simulator/simulator-transport.js';
import { GateAgent } from './gate-agent.js';
import { systemGateClock } from './gate-clock.js';
import type { GateReport } from './gate-report.js';
import { MachineReaders } from './machine-readers.js';

const PATH = 'sim-1';
const BINDING = { code: 'CUA-1', match: { path: PATH }, profile: { driver: 'simulator', format: '8H10D', options: {} } } as const; // prettier-ignore
const LASTING = { reader: 'CUA-1', until: null, reason: 'reader-lost' };

/** The real supervisor on readers that a test plugs in and out. */
describe('a gate whose reader is not there', () => {
  let folder: string;
  let server: FakeScanServer;
  let address: string;
  let simulator: SimulatorTransport;
  let agent: GateAgent | undefined;
  const events: string[] = [];
  const lines: string[] = [];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'congvu-downtimes-'));
    server = new FakeScanServer();
    address = await server.listen();
    server.orders = { bindings: [BINDING], learn: null };
    simulator = new SimulatorTransport(systemReaderClock);
    events.length = lines.length = 0;
  });
  afterEach(async () => {
    await agent?.stop();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<GateAgent> {
    const drivers = readerDrivers({ sysfs: null, transports: { simulator } });
    agent = await GateAgent.start({
      folder, version: '0.1.0', hostName: 'PC-CUA', clock: systemGateClock, bindings: [BINDING],
      readers: new MachineReaders(drivers, ['simulator']),
      enrolment: { server: address, deviceId: 'd', deviceCode: 'CONG', zone: 'Asia/Ho_Chi_Minh', group: 'default', key: 'cvd_x' },
      onEvent: ({ state, reason }) => events.push(`${state} ${reason ?? ''}`.trim()), log: (line) => lines.push(line),
    });
    return agent;
  } // prettier-ignore
  async function stop(): Promise<void> {
    await agent?.stop();
    agent = undefined;
  }
  const downtimes = async (): Promise<GateReport['downtimes']> => (await agent?.report())?.downtimes ?? [];
  const told = (): GateReport['downtimes'] => server.reports.at(-1)?.downtimes ?? [];

  it('tells of it from its start, until the reader is plugged in', async () => {
    const began = Date.now();
    await start();
    await eventually(async () => expect(told()).toMatchObject([LASTING]));
    expect(Math.abs(Date.parse(told()[0]?.from ?? '') - began)).toBeLessThan(3_000);
    simulator.plug(PATH);
    await eventually(async () =>
      expect(server.reports.flatMap((report) => report.downtimes)).toContainEqual(
        expect.objectContaining({ reader: 'CUA-1', until: expect.any(String) }),
      ),
    );
    await eventually(async () => expect(told()).toEqual([]));
  }, 20_000);

  it('goes on with a downtime over a restart: it does not end because the agent did', async () => {
    simulator.plug(PATH);
    await start();
    await eventually(async () => expect(server.reports.at(-1)?.readers).toMatchObject([{ state: 'ready' }]));
    simulator.unplug(PATH);
    await eventually(async () => expect(told()).toMatchObject([LASTING]));
    const [before] = told();
    await stop();
    server.reports.length = 0;
    await start();
    await eventually(async () => expect(server.reports.at(-1)?.readers).toMatchObject([{ state: 'absent' }]));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const lasting = await downtimes();
    expect(lasting).toMatchObject([LASTING]);
    expect(Math.abs(Date.parse(lasting[0]?.from ?? '') - Date.parse(before?.from ?? ''))).toBeLessThan(1_000);
  }, 20_000);

  it('tells of none when it was stopped and started and the reader was there all the time', async () => {
    simulator.plug(PATH);
    await start();
    await eventually(async () => expect(server.reports.at(-1)?.readers).toMatchObject([{ state: 'ready' }]));
    await stop();
    const before = server.reports.splice(0);
    await start();
    await eventually(async () => expect(server.reports.at(-1)?.readers).toMatchObject([{ state: 'ready' }]));
    expect([...before, ...server.reports].flatMap((report) => report.downtimes)).toEqual([]);
  }, 20_000);

  it('starts although its disk takes nothing, refuses each card, tells of it as a downtime, and keeps cards when it can', async () => {
    writeFileSync(join(folder, 'spool'), 'a file where the folder should be');
    simulator.plug(PATH);
    await start();
    expect(lines.join('\n')).toMatch(/LỖI Ổ ĐĨA: không nhận thêm lượt quẹt \(.+\)\. Hãy dọn chỗ trống/);
    await eventually(async () => expect(simulator.show(PATH, '0012345678')).toBe(true));
    await eventually(async () => expect(events).toEqual(['refused storage']));
    await eventually(async () => expect(told()).toMatchObject([{ reader: 'CUA-1', until: null, reason: 'storage' }]));
    expect(server.reports.at(-1)).toMatchObject({ spool: { alarm: 'storage' }, deliveredUpTo: new Date(0).toISOString(), pastRead: false });
    unlinkSync(join(folder, 'spool'));
    simulator.show(PATH, '0012345679');
    await eventually(async () => expect(events).toEqual(['refused storage', 'saved', 'sent']));
    await eventually(async () =>
      expect(server.reports.flatMap((report) => report.downtimes)).toContainEqual(
        expect.objectContaining({ reader: 'CUA-1', until: expect.any(String), reason: 'storage' }),
      ),
    );
    await eventually(async () => expect(server.reports.at(-1)).toMatchObject({ spool: { alarm: null }, downtimes: [], pastRead: true }));
    expect(Date.parse(server.reports.at(-1)?.deliveredUpTo ?? '')).toBeGreaterThan(Date.now() - 60_000);
  }, 20_000); // prettier-ignore

  it('tells of none when the binding of a reader that works was changed', async () => {
    simulator.plug(PATH);
    const drivers = readerDrivers({ sysfs: null, transports: { simulator } });
    agent = await GateAgent.start({
      folder, version: '0.1.0', hostName: 'PC-CUA', clock: systemGateClock, bindings: null,
      readers: new MachineReaders(drivers, ['simulator']),
      enrolment: { server: address, deviceId: 'd', deviceCode: 'CONG', zone: 'Asia/Ho_Chi_Minh', group: 'default', key: 'cvd_x' },
      onEvent: ({ state, reason }) => events.push(`${state} ${reason ?? ''}`.trim()), log: (line) => lines.push(line),
    }); // prettier-ignore
    await eventually(async () => expect(server.reports.at(-1)?.readers).toMatchObject([{ state: 'ready' }]));
    const changed = { ...BINDING, profile: { ...BINDING.profile, options: { length: 10 } } };
    server.orders = { bindings: [changed], learn: null };
    await agent.sendRefusedAgain();
    await eventually(async () => expect(simulator.show(PATH, '0012345678')).toBe(true));
    await agent.sendRefusedAgain();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([await downtimes(), server.reports.flatMap((report) => report.downtimes)]).toEqual([[], []]);
  }, 20_000);
});
