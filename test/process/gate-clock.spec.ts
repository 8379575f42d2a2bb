import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { GateAgent } from '../../devices/gate/gate-agent.js';
import { systemGateClock } from '../../devices/gate/gate-clock.js';
import { eventually } from '../support/eventually.js';
import { DeviceClient } from '../support/device-client.js';
import { Door, doorBinding } from '../support/gate/door.js';
import { FickleProxy } from '../support/gate/fickle-proxy.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';

const HOUR = 3_600_000;

interface Kept {
  readonly suspicion: string | null;
  readonly atScan: number;
  readonly atSending: number;
}

/** The real agent with a wall clock that the test sets, against the real server and its database. */
describe('the clock of a gate, judged for each scan', () => {
  let service: TestApp;
  let proxy: FickleProxy;
  let folder: string;
  let door: Door;
  let agent: GateAgent;
  let gate: DeviceClient;
  let server: string;
  let wallShift = 0;
  let serial = 0;
  const clock = { ...systemGateClock, wallMs: () => Date.now() + wallShift };
  beforeAll(async () => {
    service = await createTestApp({}, new Date(), { listen: true });
    await service.app.get(UnitsService).create(systemCaller('test'), { code: 'TT', name: 'Trung tâm', kind: 'centre' });
    proxy = new FickleProxy(new URL(service.url ?? ''));
    server = await proxy.listen();
  });
  afterEach(async () => {
    await agent.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  afterAll(async () => {
    await proxy.close();
    await service.close();
  });

  const start = async (): Promise<void> => {
    service.clock.set(new Date());
    door = new Door();
    agent = await GateAgent.start({
      folder, version: '0.1.0', hostName: 'PC-CUA', readers: door, clock, bindings: [doorBinding('CUA-1')],
      enrolment: { server, deviceId: gate.id, deviceCode: 'CONG', zone: 'Asia/Ho_Chi_Minh', group: 'default', key: gate.key },
      onEvent: () => undefined,
      log: () => undefined,
    });
  };
  const newGate = async (shift: number): Promise<void> => {
    gate = await DeviceClient.add(service, `CONG-${(serial += 1)}`, 'TT');
    folder = mkdtempSync(join(tmpdir(), 'congvu-gate-clock-'));
    wallShift = shift;
    await start();
  };
  const show = (n: number): Promise<void> => door.show('CUA-1', n, clock.wallMs());
  const heard = (): Promise<void> =>
    eventually(async () => expect((await agent.report()).clockOffsetMs).not.toBeNull());
  const kept = async (count: number): Promise<Kept[]> => {
    await eventually(async () => expect((await agent.report()).spool.depth).toBe(0), 20_000);
    const rows = await service.database.dataSource.query<{ suspicion: string | null; clock: number; sent: number }[]>(
      `SELECT s.suspicion, s.clock_offset_ms AS clock, s.sent_offset_ms AS sent FROM scan s JOIN scan_key k ON k.scan_id = s.id
       WHERE s.device_id = $1 ORDER BY CAST(substring(k.key from '[0-9]+$') AS integer)`,
      [gate.id],
    );
    expect(rows).toHaveLength(count);
    return rows.map(({ suspicion, clock: at, sent }) => ({ suspicion, atScan: Math.round(at / 60_000), atSending: Math.round(sent / 60_000) }));
  };

  it('scans of a clock that was an hour behind are quarantined although it was mended before they were sent', async () => {
    proxy.become('down');
    await newGate(-HOUR);
    await show(1);
    wallShift = 0;
    await show(2);
    proxy.become('up');
    expect(await kept(2)).toEqual([
      { suspicion: 'reader-drift', atScan: -60, atSending: 0 },
      { suspicion: null, atScan: 0, atSending: 0 },
    ]);
  });

  it('good scans are stored although the clock was wrong by the time they were sent', async () => {
    proxy.become('up');
    await newGate(0);
    await heard();
    proxy.become('down');
    await show(1);
    wallShift = -HOUR;
    proxy.become('up');
    expect(await kept(1)).toEqual([{ suspicion: null, atScan: 0, atSending: -60 }]);
  });

  it('scans of the run before are judged by what that run knew', async () => {
    proxy.become('up');
    await newGate(0);
    await heard();
    proxy.become('down');
    await show(1);
    wallShift = -HOUR;
    await show(2);
    await agent.stop();
    wallShift = 0;
    await start();
    proxy.become('up');
    expect(await kept(2)).toEqual([
      { suspicion: null, atScan: 0, atSending: 0 },
      { suspicion: 'reader-drift', atScan: -60, atSending: 0 },
    ]);
  });

  it('scans of a run that never heard the server are quarantined when its clock showed a time before that run', async () => {
    proxy.become('up');
    await newGate(0);
    await heard();
    await agent.stop();
    proxy.become('down');
    await start();
    await show(1);
    await agent.stop();
    wallShift = -72 * HOUR;
    await start();
    await show(2);
    await agent.stop();
    // Once more, as when the power flickers: that run ended at a wrong time too.
    await start();
    await show(3);
    await agent.stop();
    wallShift = 0;
    await start();
    proxy.become('up');
    expect(await kept(3)).toEqual([
      { suspicion: null, atScan: 0, atSending: 0 },
      { suspicion: 'reader-drift', atScan: -72 * 60, atSending: 0 },
      { suspicion: 'reader-drift', atScan: -72 * 60, atSending: 0 },
    ]);
  });
}); // prettier-ignore
