import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { BadgesService } from '../../src/modules/organization/badges/badges.service.js';
import { EmployeesService } from '../../src/modules/organization/employees/employees.service.js';
import { CalendarService } from '../../src/modules/calendar/calendar.service.js';
import { AttlogImportService } from '../../src/modules/scans/attlog-import.service.js';
import { createAppBeside } from '../support/app-beside.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const PEOPLE = 40;
const pins = Array.from({ length: PEOPLE }, (_, index) => index + 1);
const two = (number: number): string => String(number).padStart(2, '0');

const units = `code,name,kind,parentCode,zone,from,until
TT,Trung tâm,centre,,,,
Q1,Quầy một,counter,TT,,,
Q2,Quầy hai,counter,TT,,,`;

const people = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  // Every fourth person gets the badge later, while the others scan.
  ...pins.map(
    (pin) =>
      `CB${pin},Người ${pin},công chức,,,Q${1 + (pin % 2)},${pin % 4 === 0 ? '' : `pin:default:${pin}`},2026-10-01,`,
  ),
].join('\n');

const scansOf = (pin: number, day: number): string =>
  ['07:5', '12:0', '12:5', '17:0']
    .map((time, index) => `${pin}\t2026-10-${two(day)} ${time}${(pin + day + index) % 10}:00\t1\t0\t15\t0`)
    .join('\n');

/** What a stored day says, byte for byte; revision and time of computation tell how it came about, not what it is. */
const DAYS = `SELECT employee_id || ' ' || date AS key, md5(concat_ws('|', unit_id, status, planned, present, worked_minutes,
    late_minutes, early_minutes, left_minutes, credit, provisional_credit, schedule_id, exceptions, detail, closes_at, check_at,
    encode(rules_fingerprint, 'hex'), encode(inputs_fingerprint, 'hex'), encode(result_fingerprint, 'hex'))) AS bytes
  FROM attendance_day ORDER BY 1`;

/** Now is Monday 2026-11-23 08:00 in Việt Nam; the changes are about October. */
describe('days under changes from several servers', () => {
  let service: TestApp;
  let beside: Awaited<ReturnType<typeof createAppBeside>>;
  let way: WholeWay;
  beforeAll(async () => {
    service = await createTestApp();
    beside = await createAppBeside(service);
    way = new WholeWay(service.app);
    await way.centre(units, people, 'TT', 'Asia/Ho_Chi_Minh');
    await way.schedules(officeHours('TT', '2026-10-01', '2027-01-01'));
    await service.app.get(AttendanceService).drain();
  });
  afterAll(async () => {
    await beside.close();
    await service.close();
  });

  const query = <T>(sql: string): Promise<T[]> => service.database.dataSource.query<T[]>(sql);

  it('lose no scan, badge, schedule, holiday or rule that arrives at the same moment', async () => {
    const servers = [service.app, beside.app];
    let done = 0;
    const scanning = pins.map(async (pin, index) => {
      for (let day = 1; day <= 30; day += 1) {
        const log = Buffer.from(scansOf(pin, day));
        const { stored } = await (servers[index % 2] as typeof service.app)
          .get(AttlogImportService)
          .import(way.caller, 'TERM', log);
        done += stored;
      }
    });
    const binding = pins
      .filter((pin) => pin % 4 === 0)
      .map(async (pin, index) => {
        const app = servers[index % 2] as typeof service.app;
        const { id } = await app.get(EmployeesService).employeeByCode(`CB${pin}`);
        await app.get(BadgesService).issue(way.caller, {
          employeeId: id,
          credential: `pin:default:${pin}`,
          from: '2026-10-01',
          until: null,
        });
      });
    const changing = async (): Promise<void> => {
      const hours = officeHours('TT', '2026-10-01', '2027-01-01');
      await way.schedules(hours.replace(/fri: \[[^\]]*\]/, 'fri: ["08:00-12:00", "13:00-16:30"]'));
      const entry = {
        unitId: null,
        date: '2026-10-20',
        kind: 'holiday',
        name: 'Ngày lễ thử',
        pairDate: null,
      } as const;
      await beside.app.get(CalendarService).put(way.caller, entry);
      const suggested = await query<{ id: string }>(
        `SELECT id FROM calendar_entry WHERE date = '2026-10-20'`,
      );
      await beside.app.get(CalendarService).confirm(
        way.caller,
        suggested.map(({ id }) => id),
        '1/TB',
      );
      await way.setRule('attendance.lateGraceMinutes', '2', '2026-10-10', 'Q1');
    };
    let going = true;
    const working = servers.map(async (app) => {
      while (going)
        if ((await app.get(AttendanceService).drainOnce()) === 0)
          await new Promise((next) => setTimeout(next, 5));
    });
    await Promise.all([...scanning, ...binding, changing()]);
    going = false;
    await Promise.all(working);
    await Promise.all(servers.map((app) => app.get(AttendanceService).drain()));
    expect(done).toBe(PEOPLE * 30 * 4);
    expect(await query('SELECT count(*)::int AS left FROM stale_mark')).toEqual([{ left: 0 }]);
    const punched = await query<{ count: number }>(
      `SELECT coalesce(sum((SELECT sum(json_array_length(p) - 4) FROM json_array_elements(detail->'presences') AS p)), 0)::int AS count
       FROM attendance_day WHERE date >= '2026-10-01' AND date < '2026-10-31'`,
    );
    expect(punched).toEqual([{ count: PEOPLE * 30 * 4 }]);
  });

  it.each([
    ['schedule', `UPDATE work_schedule SET pattern = replace(pattern::text, '61200', '59400')::jsonb`],
    [
      'holiday',
      `INSERT INTO calendar_entry (id, unit_id, date, kind, name, status, document, confirmed_by, confirmed_at, version, created_at, updated_at)
       VALUES (gen_random_uuid(), NULL, '2026-10-22', 'holiday', 'Ngày lễ', 'confirmed', '2/TB', 'Công vụ', now(), 1, now(), now())`,
    ],
    [
      'excuse of the unit',
      `INSERT INTO excuse (id, unit_id, kind, period, status, reason, proposed_by, proposed_at, decided_by, decided_at, paid)
       SELECT gen_random_uuid(), id, 'stoppage', '[2026-10-23,2026-10-24)', 'approved', 'Mất điện', 'Công vụ', now(), 'Công vụ', now(), true
       FROM org_unit WHERE code = 'TT'`,
    ],
  ])('of somebody hired while a %s changes are of the changed one', async (name, change) => {
    const attendance = service.app.get(AttendanceService);
    const runner = service.database.dataSource.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    await runner.query(change);
    const code = `MOI-${name.length}`;
    const hiring = way.people(`code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
${code},Hà Thị Mới,công chức,,,Q1,,2026-10-01,`);
    // Either the change is waited for, or whoever is hired meanwhile is computed before it is there.
    await Promise.race([hiring, new Promise((resolve) => setTimeout(resolve, 1500))]);
    await attendance.drain();
    await runner.commitTransaction();
    await runner.release();
    await hiring;
    await attendance.drain();
    expect(await query('SELECT FROM stale_mark')).toEqual([]);
    const different: unknown[] = [];
    const range = { from: '2026-10-01', until: '2026-10-31' };
    const { days } = await attendance.recompute(way.caller, { ...range, dryRun: true, onDifference: (each) => different.push(each) });
    expect([days > 0, different]).toEqual([true, []]);
  }); // prettier-ignore

  it('have the scans outside all windows where a rebuild has them, in whatever order they arrive', async () => {
    const attendance = service.app.get(AttendanceService);
    // Saturday evening into Sunday; Friday night beyond the window of a short capture; Sunday night into Monday morning.
    const times = [
      '10-03 22:30',
      '10-04 01:00',
      '10-04 04:30',
      '10-04 23:30',
      '10-05 02:50',
      '10-09 23:50',
      '10-10 03:20',
    ];
    let turn = 0;
    for (const pin of [1, 2, 3, 5, 6, 7]) {
      const rotated = times.map((_, index) => times[(index * 3 + pin) % times.length] ?? '');
      for (const time of rotated) {
        turn += 1;
        await way.attlog(`${pin}\t2026-${time}:${two(turn % 60)}\t1\t0\t15\t0`);
        await attendance.drain();
      }
    }
    const [scans] = await query<{ count: number }>(
      `SELECT count(DISTINCT id)::int AS count FROM attendance_day d
       CROSS JOIN LATERAL json_array_elements(d.detail->'presences') AS p
       CROSS JOIN LATERAL json_array_elements_text(p) WITH ORDINALITY AS t(id, place) WHERE place > 4`,
    );
    const [all] = await query<{ count: number }>(
      `SELECT count(*)::int AS count FROM scan WHERE suspicion IS NULL`,
    );
    expect(scans).toEqual(all);
  });

  it('are the same, byte for byte, when everything is made anew from the scans', async () => {
    const kept = await query(DAYS);
    expect(kept.length).toBeGreaterThan(PEOPLE * 31);
    await query('DELETE FROM attendance_day');
    await way.recompute('2026-10-01', '2026-11-24');
    expect(await query(DAYS)).toEqual(kept);
  });
});
