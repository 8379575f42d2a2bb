import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TotalsView } from '../../src/modules/attendance/attendance.dto.js';
import type { DayPage } from '../../src/modules/attendance/days/day.dto.js';
import { AttendanceWorld } from '../support/attendance-world.js';
import { signInAs } from '../support/sign-in-as.js';

const NOVEMBER = 'from=2026-11-01&until=2026-12-01';
const FRIDAY = 'from=2026-11-20&until=2026-11-21';

describe('reading attendance days', () => {
  let world: AttendanceWorld;
  let officer: { cookie: string };
  let head: { cookie: string };
  beforeAll(async () => {
    world = await AttendanceWorld.build();
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    head = await signInAs(world.service, 'unit-head', 'Q1');
  });
  afterAll(() => world.close());

  const days = (query: string, who = officer) => world.get<DayPage>(`attendance/days?${query}`, who);
  const totals = (query: string, who = officer) =>
    world.get<TotalsView>(`attendance/days/totals?${query}`, who);
  const codes = async (query: string, who = officer): Promise<string[]> =>
    (await days(query, who)).body.items
      .map(({ employeeCode, date }) => `${employeeCode} ${date.slice(8)}`)
      .sort();

  it('carry names, hours, presences, credits with symbols and exceptions with sentences', async () => {
    const { body } = await days(`${FRIDAY}&employee=CB1`);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      employeeCode: 'CB1', fullName: 'Lò Văn An', unitCode: 'Q1', unitName: 'Quầy một', scheduleCode: 'HC', because: 'schedule',
      status: 'final', waitingFor: [], setAside: false, cell: '+/?', workedMinutes: 231,
      sessions: [
        { start: '08:00', end: '12:00', in: '08:09', out: '12:01', lateMinutes: 9, verdict: 'present' },
        { start: '13:00', end: '17:00', in: '12:40', out: null, verdict: 'missing-out' },
      ],
      presences: [{ first: '08:09', role: 'matched', scans: 1 }, { first: '12:01' }, { first: '12:40' }],
      credits: [{ state: 'earned', credit: 0.5, symbol: '+' }, { state: 'incomplete', symbol: '?' }],
      exceptions: [
        { kind: 'late-arrival', sentence: 'Đi muộn 9 phút (08:00-08:09); mức cho phép 5 phút.', sentenceEn: '9 minutes late (08:00-08:09); grace of 5 minutes.' },
        { kind: 'missing-out' },
      ],
    }); // prettier-ignore
    expect(body.items[0]?.resultFingerprint).toMatch(/^[0-9a-f]{16,}$/);
  });

  it('are filtered by kind, status, plan, presence and words without diacritics, alone and together', async () => {
    expect(await codes(`${FRIDAY}&kind=late-arrival`)).toEqual(['CB1 20']);
    expect(await codes(`${FRIDAY}&kind=absence`)).toEqual(['CB3 20']);
    expect(await codes(`${FRIDAY}&present=true`)).toEqual(['CB1 20', 'CB2 20']);
    expect(await codes(`${FRIDAY}&present=false&text=binh nguyen`)).toEqual(['CB3 20']);
    expect(await codes(`${FRIDAY}&text=Ha Thi dao`)).toEqual(['CB2 20']);
    expect(await codes(`${FRIDAY}&text=cb_`)).toEqual([]);
    expect(await codes('from=2026-11-21&until=2026-11-22&planned=true')).toEqual([]);
    expect(await codes('from=2026-11-21&until=2026-11-22&planned=false')).toHaveLength(3);
    expect(await codes(`${NOVEMBER}&status=provisional&employee=CB1`)).toEqual(['CB1 23']);
    expect(await codes(`${NOVEMBER}&status=waiting&employee=CB1`)).toEqual(['CB1 22']);
    expect((await days(`${NOVEMBER}&kind=dreaming`)).status).toBe(422);
  });

  it('name the readers they wait for once the window has closed, and not before', async () => {
    const { items } = (await days('from=2026-11-22&until=2026-11-24&employee=CB1')).body;
    expect(items.map(({ status, waitingFor }) => [status, waitingFor])).toEqual([
      ['waiting', ['TERM']],
      ['provisional', []],
    ]);
  });

  it('have totals that are the sums of all pages of the same filter', async () => {
    for (const filter of ['', '&unit=Q1', '&kind=late-arrival', '&present=true', '&text=binh']) {
      const sum = { lateMinutes: 0, workedMinutes: 0, plannedDays: 0, paidDays: 0 };
      let cursor: string | null = '';
      do {
        const page: DayPage = (await days(`${NOVEMBER}${filter}&limit=7${cursor ? `&cursor=${cursor}` : ''}`))
          .body;
        for (const day of page.items) {
          sum.lateMinutes += day.lateMinutes;
          sum.workedMinutes += day.workedMinutes;
          sum.plannedDays += day.planned ? 1 : 0;
          sum.paidDays += day.credit;
        }
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(sum.workedMinutes).toBeGreaterThanOrEqual(filter === '&text=binh' ? 480 : 1);
      expect((await totals(`${NOVEMBER}${filter}`)).body).toMatchObject(sum);
    }
  });

  it('take unit and person by id or code; what lies outside is not there', async () => {
    const [unit, employee] = [await world.way.unit('Q2'), await world.employee('CB2')];
    expect(await codes(`${FRIDAY}&unit=${unit}`)).toEqual(['CB2 20']);
    expect(await codes(`${FRIDAY}&unit=q2`)).toEqual(['CB2 20']);
    expect(await codes(`${FRIDAY}&employee=${employee}`)).toEqual(['CB2 20']);
    expect(await codes(FRIDAY, head)).toEqual(['CB1 20', 'CB3 20']);
    expect(await codes(`${FRIDAY}&employee=${employee}`, head)).toEqual([]);
    for (const query of ['unit=Q2', 'unit=KHONG-CO', 'employee=CB2', 'employee=KHONG-CO'])
      expect((await days(`${FRIDAY}&${query}`, head)).status).toBe(404);
    expect((await totals(`${FRIDAY}&unit=${unit}`, head)).body).toMatchObject({
      people: 0,
      workedMinutes: 0,
    });
  });

  it('show health symbols only to those who may read health data, and to the person themselves', async () => {
    await world.excuse('CB3', 'leave-sick', '2026-11-20T08:00+07:00', '2026-11-20T12:00+07:00', false);
    await world.excuse('CB3', 'leave-annual', '2026-11-20T13:00+07:00', '2026-11-20T17:00+07:00', true);
    await world.way.recompute('2026-11-20', '2026-11-21');
    const cell = async (who: { cookie: string }, path = `attendance/days?${FRIDAY}&text=binh`) => {
      const [day] = (await world.get<DayPage>(path, who)).body.items;
      return [day?.cell, ...(day?.credits ?? []).map(({ symbol }) => symbol)];
    };
    expect(await cell(officer)).toEqual(['Ô/P', 'Ô', 'P']);
    expect(await cell(head)).toEqual(['Nghỉ theo chế độ/P', 'Nghỉ theo chế độ', 'P']);
    const own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB3'));
    expect(await cell(own, `me/attendance/days?${FRIDAY}`)).toEqual(['Ô/P', 'Ô', 'P']);
    const all = (await world.get<DayPage>(`me/attendance/days?${NOVEMBER}`, own)).body.items;
    expect(new Set(all.map(({ employeeCode }) => employeeCode))).toEqual(new Set(['CB3']));
    expect((await days(FRIDAY, own)).status).toBe(403);
  });

  it('say when a day is set aside, so that nobody takes what is shown for fresh', async () => {
    await world.service.database.dataSource.query(
      `INSERT INTO attendance_day_fault (tenant_id, employee_id, date, error, at) VALUES (1, $1, '2026-11-20', 'RangeError', now())`,
      [await world.employee('CB2')],
    );
    const { items } = (await days(FRIDAY)).body;
    expect(items.filter(({ setAside }) => setAside).map(({ employeeCode }) => employeeCode)).toEqual(['CB2']);
  });
});
