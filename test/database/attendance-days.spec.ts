import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttendanceReaderService } from '../../src/modules/attendance/attendance-reader.service.js';
import { attendanceDayOf } from '../../src/modules/attendance/day-row.js';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import type { DayDifference } from '../../src/modules/attendance/day-difference.js';
import { FindingsService } from '../../src/modules/compliance/findings.service.js';
import { EmployeesService } from '../../src/modules/organization/employees/employees.service.js';
import { EmploymentEndService } from '../../src/modules/organization/employees/employment-end.service.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { summarizeMonth } from '../../src/core/attendance/month-summary.js';
import { callerAs } from '../support/as-caller.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const units = `code,name,kind,parentCode,zone,from,until
TT,Trung tâm,centre,,,,
Q1,Quầy một,counter,TT,,,
Q2,Quầy hai,counter,TT,,,`;

const people = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn An,công chức,,,Q1,pin:default:1,2026-01-01,
CB2,Hà Thị Bình,công chức,,,Q2,pin:default:2,2026-01-01,`;

/** Now is Monday 2026-11-23 08:00 in Việt Nam; `line` is a punch of November. */
const line = (pin: number, day: number, time: string): string =>
  `${pin}\t2026-11-${String(day).padStart(2, '0')} ${time}:00\t1\t0\t15\t0`;

describe('attendance days', () => {
  let service: TestApp;
  let way: WholeWay;
  let attendance: AttendanceService;
  let reader: AttendanceReaderService;
  beforeAll(async () => {
    service = await createTestApp();
    way = new WholeWay(service.app);
    attendance = service.app.get(AttendanceService);
    reader = service.app.get(AttendanceReaderService);
    await way.centre(units, people, 'TT', 'Asia/Ho_Chi_Minh');
    await way.schedules(officeHours('TT', '2026-11-01', '2027-01-01'));
    const log = [1, 2].flatMap((pin) => [
      line(pin, 19, '07:50'), line(pin, 19, '12:01'), line(pin, 19, '12:40'), line(pin, 19, '17:05'),
      line(pin, 20, '07:58'), line(pin, 20, '12:01'), line(pin, 20, '12:40'), line(pin, 20, '16:40'),
    ]); // prettier-ignore
    await way.attlog(log.join('\n'));
    await way.recompute('2026-11-01', '2026-12-01');
  });
  afterAll(() => service.close());

  const facts = async (code: string): Promise<string[]> => {
    const { id } = await service.app.get(EmployeesService).employeeByCode(code);
    const search = { from: '2026-11-19', until: '2026-11-24', employeeId: id };
    const { items } = await reader.days(way.caller, search, 100);
    return items.map(
      ({ date, revision, status, exceptions }) =>
        `${date.slice(8)} r${revision} ${status} ${exceptions.map(({ kind, minutes }) => `${kind} ${minutes}`).join(', ')}`,
    );
  };

  it('end today: no day is made before it begins', async () => {
    expect(await facts('CB1')).toEqual([
      '19 r1 final ',
      '20 r1 final early-departure 20',
      '21 r1 final ',
      '22 r1 provisional ', // its reader has not delivered up to Monday 04:00
      '23 r1 provisional ',
    ]);
  });

  it('judge no absence while the window is open or a reader has not delivered', async () => {
    service.clock.set(new Date('2026-11-23T20:00:00Z')); // 03:00 on the 24th: the window has just closed
    await way.recompute('2026-11-23', '2026-11-24');
    const [monday] = (await reader.days(way.caller, { from: '2026-11-23', until: '2026-11-24' }, 1)).items;
    expect(monday).toMatchObject({ status: 'provisional', exceptions: [], detail: { windowOpen: false } });
    service.clock.set(new Date('2026-11-24T19:59:59Z'));
    await way.recompute('2026-11-23', '2026-11-24');
    expect((await facts('CB1')).at(-1)).toBe('23 r2 provisional ');
    service.clock.set(new Date('2026-11-24T20:00:00Z')); // 24 hours after the window closed
    await way.recompute('2026-11-23', '2026-11-24');
    expect((await facts('CB1')).at(-1)).toBe('23 r3 final absence 240, absence 240');
  });

  it('sum up in SQL to what the core sums up', async () => {
    const { items } = await reader.days(way.caller, { from: '2026-11-01', until: '2026-12-01' }, 500);
    const core = summarizeMonth(items.map(attendanceDayOf));
    const month = await way.month('2026-11');
    expect({
      plannedDays: month.plannedDays,
      presentDays: month.presentDays,
      paidDays: month.paidDays,
      provisionalDays: month.provisionalDays,
      workedMinutes: month.workedMinutes,
      lateMinutes: month.lateMinutes,
      earlyMinutes: month.earlyMinutes,
      leftMinutes: month.leftMinutes,
      absences: month.absences,
      early: month.earlyDepartureMinutes,
      unsettled: month.unsettledDays,
    }).toEqual({
      plannedDays: core.plannedDays,
      presentDays: core.presentDays,
      paidDays: core.paidDays,
      provisionalDays: core.provisionalDays,
      workedMinutes: core.workedMinutes,
      lateMinutes: core.lateMinutes,
      earlyMinutes: core.earlyMinutes,
      leftMinutes: core.leftMinutes,
      absences: core.exceptions.absence.count,
      early: core.exceptions['early-departure'].minutes,
      unsettled: items.filter((day) => day.status === 'provisional' || day.provisionalCredit > 0).length,
    });
  });

  it('change only in the unit whose rule changed, from its first day on', async () => {
    await attendance.drain();
    await way.setRule('attendance.earlyGraceMinutes', '20', '2026-11-20', 'Q1');
    const summary = await attendance.drain();
    expect(summary).toMatchObject({ failed: 0, created: 0 });
    expect(await facts('CB1')).toEqual(expect.arrayContaining(['20 r2 final ', '19 r1 final ']));
    expect(await facts('CB2')).toEqual(expect.arrayContaining(['20 r1 final early-departure 20']));
  });

  it('change exactly where a schedule of the past changes', async () => {
    await way.schedules(officeHours('TT', '2026-11-01', '2027-01-01').replace('fri: ["08:00-12:00", "13:00-17:00"]', 'fri: ["08:00-12:00", "13:00-16:30"]'));
    const before = await facts('CB2');
    expect(await attendance.drain()).toMatchObject({ failed: 0, created: 0 });
    const after = await facts('CB2');
    expect(before.filter((each, index) => each !== after[index])).toEqual(['20 r1 final early-departure 20']);
    expect(after).toContain('20 r2 final ');
  }); // prettier-ignore

  it('take back the findings of an exception that is no more', async () => {
    const { removed } = await service.app.get(FindingsService).judgeChangedDays();
    expect(removed).toBe(2);
    const found = await service.app.get(FindingsService).ofMonth(way.caller, '2026-11', null);
    expect(found.some(({ rule }) => rule === 'TG-03')).toBe(false);
  });

  it('say in a dry run what would change, day by day, and save nothing', async () => {
    const bindings = service.database.dataSource;
    await bindings.query(
      `UPDATE badge SET period = tstzrange('2026-11-20', NULL) WHERE credential = 'pin:default:1'`,
    );
    const differences: DayDifference[] = [];
    const before = await facts('CB1');
    const range = { from: '2026-11-01', until: '2026-12-01', dryRun: true };
    const summary = await attendance.recompute(way.caller, {
      ...range,
      onDifference: (difference) => differences.push(difference),
    });
    expect(summary).toMatchObject({ changed: 1, created: 0, removed: 0, failed: 0 });
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({
      date: '2026-11-19',
      before: { exceptions: [], workedMinutes: 480, credit: 1 },
      after: { exceptions: [{ kind: 'absence' }, { kind: 'absence' }], workedMinutes: 0, credit: 0 },
    });
    expect(await facts('CB1')).toEqual(before);
    await bindings.query(
      `UPDATE badge SET period = tstzrange('2026-01-01', NULL) WHERE credential = 'pin:default:1'`,
    );
    await attendance.drain();
    expect(await facts('CB1')).toEqual(before);
  });

  it('whose facts the database refuses are set aside alone, and mended once they can be stored', async () => {
    const { dataSource } = service.database;
    const { id } = await service.app.get(EmployeesService).employeeByCode('CB2');
    const owner = await createDataSource({
      url: service.database.ownerUrl,
      poolSize: 1,
      entities: [],
      migrations: [],
    }).initialize();
    await owner.query(
      `ALTER TABLE attendance_day ADD CONSTRAINT poison CHECK (employee_id <> '${id}' OR date <> '2026-11-18' OR revision = 0) NOT VALID`,
    );
    await dataSource.query(`DELETE FROM attendance_day WHERE date = '2026-11-18'`);
    expect(await way.recompute('2026-11-01', '2026-12-01')).toMatchObject({ created: 1, failed: 1 });
    const faults = (): Promise<unknown> =>
      dataSource.query('SELECT date, employee_id FROM attendance_day_fault');
    expect(await faults()).toEqual([{ date: '2026-11-18', employee_id: id }]);
    await owner.query('ALTER TABLE attendance_day DROP CONSTRAINT poison');
    await owner.destroy();
    expect(await way.recompute('2026-11-01', '2026-12-01')).toMatchObject({ created: 1, failed: 0 });
    expect(await faults()).toEqual([]);
  });

  it('are those of another clock when the zone of the unit changes, and the old ones when it changes back', async () => {
    const { dataSource } = service.database;
    const shift = (zone: string | null): Promise<unknown> =>
      dataSource.query('UPDATE org_unit SET zone = $2 WHERE id = $1', [zoned, zone]);
    const told = async (): Promise<string[]> => (await facts('CB2')).map((day) => day.replace(/ r\d+/, ''));
    const zoned = await way.unit('Q2');
    const [before, others] = [await told(), await facts('CB1')];
    await shift('Asia/Tokyo'); // two hours ahead: 07:50 is 09:50, and 12:40 is 14:40, after the end of the break
    expect(await attendance.drain()).toMatchObject({ failed: 0 });
    expect(await told()).toContain('19 final late-arrival 110, late-arrival 39');
    await shift(null);
    await attendance.drain();
    expect([await told(), await facts('CB1')]).toEqual([before, others]);
  });

  it('go when the employment ended before them', async () => {
    const { id, version } = await service.app.get(EmployeesService).employeeByCode('CB2');
    await service.app.get(EmploymentEndService).end(way.caller, id, { version, on: '2026-11-20' });
    await attendance.drain();
    expect((await facts('CB2')).map((day) => day.replace(/ r\d+/, ''))).toEqual(['19 final ']);
  });

  it('are set aside with their error when a rule is not in force, and do not stop the others', async () => {
    const summary = await way.recompute('2018-12-26', '2018-12-28');
    expect(summary).toMatchObject({ created: 0 });
    const { id, version } = await service.app.get(EmployeesService).employeeByCode('CB1');
    await service.database.dataSource.query(
      `UPDATE posting SET period = '[2018-01-01,)' WHERE employee_id = $1`,
      [id],
    );
    await service.app.get(EmployeesService).update(way.caller, id, version, { activeFrom: '2018-01-01' });
    expect(await way.recompute('2018-12-26', '2018-12-28')).toMatchObject({ days: 2, created: 0, failed: 1 });
    const faults = await service.database.dataSource.query<{ date: string; error: string }[]>(
      'SELECT date, error FROM attendance_day_fault',
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ date: '2018-12-26', error: expect.stringMatching(/not-yet/) });
  });

  it('are seen within the scope of the caller only', async () => {
    const head = callerAs('unit-head', [await way.unit('Q1')]);
    const all = (await reader.days(head, { from: '2026-11-01', until: '2026-12-01' }, 500)).items;
    expect(new Set(all.map(({ unitId }) => unitId))).toEqual(new Set([await way.unit('Q1')]));
    expect(await reader.month(head, '2026-11', await way.unit('Q2'))).toMatchObject({
      people: 0,
      workedMinutes: 0,
    });
    await expect(reader.month(callerAs('employee'), '2026-11')).rejects.toThrow('not-permitted');
  });
});
