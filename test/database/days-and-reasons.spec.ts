import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { CorrectionsService } from '../../src/modules/corrections/corrections.service.js';
import { DayConfirmationsService } from '../../src/modules/corrections/day-confirmations.service.js';
import { ExcusesService } from '../../src/modules/corrections/excuses.service.js';
import { FlexibleMinutesService } from '../../src/modules/corrections/flexible-minutes.service.js';
import { LeaveService, type NewLeave } from '../../src/modules/corrections/leave.service.js';
import { EmployeesService } from '../../src/modules/organization/employees/employees.service.js';
import { callerAs } from '../support/as-caller.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const units = `code,name,kind,parentCode,zone,from,until
TT,Trung tâm,centre,,,,`;

const people = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn An,công chức,,,TT,pin:default:1,2026-01-01,
CB2,Hà Thị Bình,công chức,,,TT,pin:default:2,2026-01-01,
GD,Nông Văn Đức,cán bộ,Giám đốc,,TT,,2026-01-01,`;

const exempt =
  '  - { code: MIEN, name: Không chấm bằng máy, policy: exempt, sessions: { mon: ["08:00-12:00", "13:00-17:00"] } }';
const schedules = [
  officeHours('TT', '2026-11-01', '2027-01-01').replace('schedules:', `schedules:\n${exempt}`),
  '  - { schedule: MIEN, employee: GD, from: 2026-11-01, until: }',
].join('\n');

/** Now is Monday 2026-11-23 08:00 in Việt Nam; the days are of the week before, final. */
describe('days and the reasons that people have', () => {
  let service: TestApp;
  let attendance: AttendanceService;
  beforeAll(async () => {
    service = await createTestApp();
    attendance = service.app.get(AttendanceService);
    const way = new WholeWay(service.app);
    await way.centre(units, people, 'TT', 'Asia/Ho_Chi_Minh');
    await way.schedules(schedules);
    const log = ['07:50', '12:00', '13:20', '17:00'].flatMap((time) =>
      ['16', '17', '18', '19'].map((day) => `1\t2026-11-${day} ${time}:00\t1\t0\t15\t0`),
    );
    await way.attlog(log.join('\n'));
    await attendance.drain();
  });
  afterAll(() => service.close());

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    service.database.dataSource.query<T[]>(sql, values);
  const person = async (code: string): Promise<string> =>
    (await service.app.get(EmployeesService).employeeByCode(code)).id;
  const day = async (code: string, date: string): Promise<string> => {
    const [row] = await query<{ line: string }>(
      `SELECT d.revision || ' ' || d.credit || ' ' || (
           SELECT coalesce(string_agg((x->>'sessionId') || ' ' || (x->>'kind') || ' ' || (x->>'minutes'), ', '), 'nothing')
           FROM jsonb_array_elements(d.exceptions) AS x) || (
           SELECT coalesce(string_agg(' ' || (c->>'symbol'), ''), '') FROM json_array_elements(d.detail->'credits') AS c
           WHERE json_typeof(c) = 'object') AS line
       FROM attendance_day d JOIN employee e ON e.id = d.employee_id WHERE e.code = $1 AND d.date = $2::date`,
      [code, date],
    );
    return row?.line ?? 'no day';
  };
  const revisions = async (): Promise<Map<string, number>> => {
    const rows = await query<{ key: string; revision: number }>(
      `SELECT employee_id || ' ' || date AS key, revision FROM attendance_day`,
    );
    return new Map(rows.map(({ key, revision }) => [key, revision]));
  };
  /** How many days have a new revision, or are new or gone, after `work` and the worker. */
  const touched = async (work: () => Promise<unknown>): Promise<number> => {
    const before = await revisions();
    await work();
    await attendance.drain();
    const after = await revisions();
    return [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => before.get(key) !== after.get(key),
    ).length;
  };
  const hr = callerAs('hr-officer');
  const head = callerAs('director');
  const approved = async (ids: readonly string[]): Promise<void> =>
    service.app.get(ExcusesService).decide(head, { ids, status: 'approved', note: 'Đồng ý' });
  const leave = async (code: string, change: Partial<NewLeave>): Promise<string[]> => {
    const { ids } = await service.app.get(LeaveService).propose(hr, {
      employeeIds: [await person(code)], kind: 'leave-annual', from: new Date('2026-11-16T17:00:00Z'),
      until: new Date('2026-11-17T17:00:00Z'), paid: undefined, symbol: null, document: '12/GNP', reason: 'Việc gia đình', ...change,
    }); // prettier-ignore
    return ids;
  };

  it('count nothing before another person has approved', async () => {
    let ids: string[] = [];
    expect(await day('CB2', '2026-11-17')).toBe('1 0 morning absence 240, afternoon absence 240');
    expect(await touched(async () => (ids = await leave('CB2', {})))).toBe(0);
    expect(await touched(() => approved(ids))).toBe(1);
    expect(await day('CB2', '2026-11-17')).toBe('2 1 nothing P P');
  });

  it('leave the days beside them alone', async () => {
    expect(await day('CB2', '2026-11-16')).toBe('1 0 morning absence 240, afternoon absence 240');
    expect(await day('CB2', '2026-11-18')).toBe('1 0 morning absence 240, afternoon absence 240');
  });

  it('pay what the paper says: an unpaid afternoon', async () => {
    const ids = await leave('CB2', {
      kind: 'leave-unpaid',
      from: new Date('2026-11-18T06:00:00Z'),
      until: new Date('2026-11-18T10:00:00Z'),
    });
    expect(await touched(() => approved(ids))).toBe(1);
    expect(await day('CB2', '2026-11-18')).toBe('2 0 morning absence 240 No');
  });

  it('take flexible minutes off where they help', async () => {
    expect(await day('CB1', '2026-11-17')).toBe('1 1 afternoon late-arrival 20');
    const flexible = service.app.get(FlexibleMinutesService);
    const { id } = await flexible.propose(hr, {
      employeeId: await person('CB1'), from: '2026-11-17', until: '2026-11-18', minutes: 60, kind: 'nursing',
      document: '7/QĐ', reason: 'Nuôi con nhỏ',
    }); // prettier-ignore
    expect(
      await touched(() => flexible.decide(head, { ids: [id], status: 'approved', note: 'Đồng ý' })),
    ).toBe(1);
    expect(await day('CB1', '2026-11-17')).toBe('2 1 nothing');
  });

  it('leave a voided scan out, and show it for ever', async () => {
    const [scan] = await query<{ id: string; at: Date }>(
      `SELECT id, filed_at AS at FROM scan WHERE filed_at = '2026-11-18T10:00:00Z'`,
    );
    const corrections = service.app.get(CorrectionsService);
    const { id } = await corrections.proposeVoid(hr, {
      scanId: scan?.id ?? '',
      at: scan?.at ?? new Date(0),
      document: '12/BB-TTPVHCC',
      reason: 'Người khác quẹt nhầm',
    });
    const decide = () => corrections.decide(head, { ids: [id], status: 'approved', note: 'Đúng' });
    expect(await touched(decide)).toBe(1);
    expect(await day('CB1', '2026-11-18')).toBe('2 0.5 afternoon late-arrival 20, afternoon missing-out 0');
    expect(await query(`SELECT id FROM scan WHERE id = $1`, [scan?.id])).toHaveLength(1);
  });

  it('of whom no reader is asked count by the head, with a symbol of their own', async () => {
    expect(await day('GD', '2026-11-16')).toBe('1 0 nothing');
    const confirm = async (): Promise<void> =>
      service.app.get(DayConfirmationsService).confirm(
        head,
        [{ employeeId: await person('GD'), date: '2026-11-16', confirmed: true, symbol: 'CQ' }],
        null,
      ); // prettier-ignore
    expect(await touched(confirm)).toBe(1);
    expect(await day('GD', '2026-11-16')).toBe('2 1 nothing CQ CQ');
  });

  it('stand above the schedule where a roster names the date, and wait for no reader that was declared out of order', async () => {
    const roster = `schedules: []\nassignments: []\nroster:\n  - { employee: CB1, date: 2026-11-21, sessions: ["07:30-11:30"] }\n`;
    await new WholeWay(service.app).schedules(roster);
    await attendance.drain();
    const saturday = `SELECT status FROM attendance_day d JOIN employee e ON e.id = d.employee_id WHERE e.code = 'CB1' AND date = '2026-11-21'`;
    expect(await day('CB1', '2026-11-21')).toContain('morning absence 240');
    const sunday = saturday.replace('2026-11-21', '2026-11-22');
    expect(await query(sunday)).toEqual([{ status: 'provisional' }]);
    const [unit] = await query<{ id: string }>(`SELECT id FROM org_unit`);
    const { id } = await service.app.get(ExcusesService).proposeOutage(hr, {
      unitId: unit?.id ?? '', from: new Date('2026-11-19T10:00:00Z'), until: new Date('2026-11-23T01:00:00Z'), reason: 'Máy mất điện',
    }); // prettier-ignore
    await approved([id]);
    await attendance.drain();
    expect(await query(sunday)).toEqual([{ status: 'final' }]);
  });
});
