import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const units = `code,name,kind,parentCode,zone,from,until
TT,Trung tâm,centre,,,,
Q1,Quầy một,counter,TT,,,
Q2,Quầy hai,counter,TT,,,`;

const people = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Nông Thị Ước,công chức,,,Q1,,,
CB2,Lò Văn Đạt,công chức,,,Q1,,,
CB3,Giàng A Páo,công chức,,,Q1,,,`;

/** Now is Monday 2026-11-23 08:00 in Việt Nam. */
describe('days of people who are posted', () => {
  let service: TestApp;
  let attendance: AttendanceService;
  beforeAll(async () => {
    service = await createTestApp();
    attendance = service.app.get(AttendanceService);
    const way = new WholeWay(service.app);
    await way.centre(units, people, 'TT', 'Asia/Ho_Chi_Minh');
    // At the first counter since nobody knows when, at the second since September.
    await move('CB1', 'Q2', '2026-09-01 00:00+07');
    await attendance.drain();
    await way.schedules(officeHours('TT', '2026-08-03', '2027-01-01'));
    await attendance.drain();
  });
  afterAll(() => service.close());

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    service.database.dataSource.query<T[]>(sql, values);
  /** Moves somebody to another unit from an instant on. */
  async function move(person: string, unit: string, at: string): Promise<void> {
    await query(
      `UPDATE posting SET period = tstzrange(NULL, $2::timestamptz)
       WHERE employee_id = (SELECT id FROM employee WHERE code = $1)`,
      [person, at],
    );
    await query(
      `INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
       SELECT gen_random_uuid(), e.id, u.id, 'duty', tstzrange($3, NULL), 1, now(), now()
       FROM employee e, org_unit u WHERE e.code = $1 AND u.code = $2`,
      [person, unit, at],
    );
  }
  const firstDay = async (person: string): Promise<string | undefined> =>
    (
      await query<{ first: string }>(
        `SELECT min(d.date) AS first FROM attendance_day d JOIN employee e ON e.id = d.employee_id WHERE e.code = $1`,
        [person],
      )
    )[0]?.first;

  it('begin with the first schedule where a posting has no first day, whatever postings follow', async () => {
    expect(await firstDay('CB2')).toBe('2026-08-03');
    expect(await firstDay('CB1')).toBe('2026-08-03');
  });

  it('have the excuses of the unit that they belong to at noon, also of before somebody came to it', async () => {
    // To the second counter at 10:30; it had been without power until 10:00.
    await move('CB3', 'Q2', '2026-10-07 10:30+07');
    await attendance.drain();
    const marked = `SELECT count(*)::int AS n FROM stale_mark s JOIN employee e ON e.id = s.employee_id WHERE e.code = $1`;
    await query(
      `INSERT INTO excuse (id, unit_id, kind, period, status, reason, proposed_by, proposed_at, decided_by, decided_at, paid)
       SELECT gen_random_uuid(), id, 'stoppage', '[2026-10-07 07:00+07,2026-10-07 10:00+07)', 'approved', 'Mất điện', 'Công vụ', now(), 'Công vụ', now(), true
       FROM org_unit WHERE code = 'Q2'`,
    );
    expect(await query(marked, ['CB3'])).toEqual([{ n: 1 }]);
    expect(await query(marked, ['CB2'])).toEqual([{ n: 0 }]);
    await attendance.drain();
    const [{ unit, revision }] = (await query<{ unit: string; revision: number }>(
      `SELECT u.code AS unit, d.revision FROM attendance_day d JOIN employee e ON e.id = d.employee_id
       JOIN org_unit u ON u.id = d.unit_id WHERE e.code = 'CB3' AND d.date = '2026-10-07'`,
    )) as [{ unit: string; revision: number }];
    expect(unit).toBe('Q2');
    expect(revision).toBeGreaterThan(1);
  });
});
