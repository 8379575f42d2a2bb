import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { ExcusesService } from '../../src/modules/corrections/excuses.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { DeviceClient } from '../support/device-client.js';
import { TerminalClient } from '../support/terminal-client.js';
import type { TestApp } from '../support/test-app.js';
import { FakeGate, SYCREADER } from './fake-gate.js';

const CENTRE = 'TTPVHCC';
const MINUTE = 60_000;

/** The devices of the demo centre on a day with troubles. */
export interface DeviceWorld {
  /** Heard now: one reader ready, one lost, one denied, one candidate. */
  readonly main: FakeGate;
  /** Silent for two hours, with scans waiting there. */
  readonly side: FakeGate;
  /** Hands in scans of a card now; with `aheadMinutes` as a device whose clock is fast. */
  scan(credential: string, aheadMinutes?: number, agoMinutes?: number): Promise<string | undefined>;
  /** The cards of people of the demo. */
  readonly cards: readonly string[];
}

/** Gates, terminals, another system, unknown cards and doubtful scans, in a service that has the demo's people. */
export async function deviceWorld(service: TestApp): Promise<DeviceWorld> {
  const { clock } = service;
  const main = await FakeGate.add(service, 'CONG-CHINH', CENTRE);
  const side = await FakeGate.add(service, 'CONG-SAU', CENTRE);
  for (const code of ['CUA-TRAI', 'CUA-PHAI', 'QUAY-BAO-VE']) await main.bind(code);
  await side.bind('CUA-SAU');
  const now = clock.now();
  clock.set(new Date(now.getTime() - 120 * MINUTE));
  await side.tell({
    readers: [side.reader('CUA-SAU', 'ready')],
    spool: {
      depth: 12,
      oldestAt: new Date(now.getTime() - 140 * MINUTE).toISOString(),
      deadLetters: 1,
      alarm: null,
      failure: null,
    },
    upload: { state: 'waiting', lastError: 'connect ETIMEDOUT' },
    clockOffsetMs: -425_000,
  });
  clock.set(now);
  await main.tell({
    readers: [
      main.reader('CUA-TRAI', 'ready', 214),
      main.reader('CUA-PHAI', 'lost', 96),
      { ...main.reader('QUAY-BAO-VE', 'denied'), hint: 'udev: MODE="0660", GROUP="badge"', errors: 3 },
    ],
    candidates: [SYCREADER],
  });
  await terminals(service);
  const door = await DeviceClient.add(service, 'KIOSK-SANH', CENTRE, 'api');
  const scan: DeviceWorld['scan'] = async (credential, aheadMinutes = 0, agoMinutes = 0) => {
    const sentAt = new Date(service.clock.now().getTime() + aheadMinutes * MINUTE);
    const scannedAt = wallTime(new Date(sentAt.getTime() - agoMinutes * MINUTE));
    const item = { bootId: randomUUID(), sequence: 1, credential, scannedAt, reader: 'CUA-TRAI' };
    const answer = await door.send({ sentAt: sentAt.toISOString(), scans: [item] });
    return answer.json<{ results: { outcome: string }[] }>().results[0]?.outcome;
  };
  const rows = await service.app
    .get(DataSource)
    .query<{ credential: string }[]>('SELECT credential FROM badge ORDER BY credential LIMIT 40');
  return { main, side, scan, cards: rows.map(({ credential }) => credential) };
}

/** As devices here write it. */
function wallTime(at: Date): string {
  return `${new Date(at.getTime() + 7 * 60 * MINUTE).toISOString().slice(0, 19)}+07:00`;
}

/** Unknown cards and doubtful scans, as a morning leaves them. */
export async function leaveTroubles(service: TestApp, world: DeviceWorld): Promise<void> {
  for (const [index, credential] of [
    'card:40:01026F6C3A',
    'card:32:04A1B2C3',
    'card:32:00BC614E',
  ].entries()) {
    for (let times = 0; times <= index; times += 1) await world.scan(credential, 0, 60 * index + times);
  }
  for (const card of world.cards.slice(0, 6)) await world.scan(card, 7, 3);
  await service.app.get(AttendanceService).drain();
}

/** A proposal to excuse an hour in which the centre's reader was out of order. */
export async function proposeOutage(service: TestApp): Promise<void> {
  const unit = await service.app.get(UnitsService).unitByCode(CENTRE);
  const now = service.clock.now().getTime();
  await service.app.get(ExcusesService).proposeOutage(systemCaller('test'), {
    unitId: unit.id,
    from: new Date(now - 180 * MINUTE),
    until: new Date(now - 120 * MINUTE),
    reason: 'Đầu đọc CUA-PHAI mất kết nối',
  });
}

async function terminals(service: TestApp): Promise<void> {
  const caller = systemCaller('test');
  const [{ id: unitId }] = await service.app
    .get(DataSource)
    .query<[{ id: string }]>('SELECT id FROM org_unit WHERE code = $1', [CENTRE]);
  const serial = 'CQZ7231260042';
  await service.app.get(DevicesService).add(caller, {
    code: 'MCC-TANG-2', kind: 'zkteco', unitId, zone: 'Asia/Ho_Chi_Minh', group: 'default', serial,
  }); // prettier-ignore
  const terminal = new TerminalClient(service, serial);
  await terminal.greet();
  await terminal.poll('Ver 8.0.4.2-20230414,312,128,40211,10.2.4.17,10,7,15,11,111');
  await terminal.push(
    `17\t${new Date().toISOString().slice(0, 10)} 00:05:00\t0\t1\t0\nkhông phải dòng chấm công`,
  );
  await new TerminalClient(service, 'RJ3500-118842').poll();
}
