import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  GridPage,
  MonthView,
  PersonMonthPage,
  SymbolSumView,
  UnitMonthPage,
} from '../../src/modules/attendance/attendance.dto.js';
import type { DayPage } from '../../src/modules/attendance/days/day.dto.js';
import { CalendarService } from '../../src/modules/calendar/calendar.service.js';
import { AttendanceWorld } from '../support/attendance-world.js';
import { signInAs } from '../support/sign-in-as.js';

const sum = (symbols: readonly SymbolSumView[]): Record<string, number> =>
  Object.fromEntries(symbols.map(({ symbol, days }) => [symbol, days]));

describe('a month', () => {
  let world: AttendanceWorld;
  let officer: { cookie: string };
  let head: { cookie: string };
  beforeAll(async () => {
    world = await AttendanceWorld.build();
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    head = await signInAs(world.service, 'unit-head', 'Q1');
    const calendar = world.service.app.get(CalendarService);
    const holiday = {
      unitId: null,
      date: '2026-11-18',
      kind: 'holiday',
      name: 'Ngày nghỉ riêng',
      pairDate: null,
    } as const;
    await calendar.put(world.way.caller, holiday);
    const [entry] = await calendar.list(world.way.caller, '2026-11-18', '2026-11-19', null);
    await calendar.confirm(world.way.caller, [entry?.id ?? ''], '07/TB');
    await world.excuse('CB3', 'leave-sick', '2026-11-20T08:00+07:00', '2026-11-20T12:00+07:00', false);
    await world.excuse('CB3', 'leave-annual', '2026-11-20T13:00+07:00', '2026-11-20T17:00+07:00', true);
    await world.way.recompute('2026-11-01', '2026-12-01');
  });
  afterAll(() => world.close());

  const month = async (query = '', who = officer) =>
    (await world.get<MonthView>(`attendance/months/2026-11?${query}`, who)).body;
  const people = async (query = '', who = officer) =>
    (await world.get<PersonMonthPage>(`attendance/months/2026-11/people?${query}`, who)).body;
  const units = async (query = '', who = officer) =>
    (await world.get<UnitMonthPage>(`attendance/months/2026-11/units?${query}`, who)).body;

  it('has its credits by symbol, holidays as whole days, and health leave by name only to those who may know', async () => {
    const { symbols } = await month('unit=Q1');
    // CB1 worked the 19th and the morning of the 20th, CB3 the 19th; the 18th is a holiday for both.
    expect(sum(symbols)).toMatchObject({ '+': 2.5, '?': 0.5, Ô: 0.5, P: 0.5, L: 2 });
    expect(symbols.find(({ symbol }) => symbol === 'P')?.minutes).toBe(240);
    const hidden = sum((await month('unit=Q1', head)).symbols);
    expect([hidden['Ô'], hidden['Nghỉ theo chế độ']]).toEqual([undefined, 0.5]);
  });

  it('is a sheet of people and days, with what the timesheet prints and without health leave for others', async () => {
    const grid = async (query: string, who = officer) =>
      (await world.get<GridPage>(`attendance/months/2026-11/grid?${query}`, who)).body;
    const { items } = await grid('unit=Q1');
    const row = items.find(({ employeeCode }) => employeeCode === 'CB3');
    const on = (date: string) => row?.days.find((day) => day.date === date);
    expect(on('2026-11-18')).toMatchObject({ cell: 'L', planned: false, kinds: [] });
    expect(on('2026-11-20')).toEqual({
      date: '2026-11-20',
      cell: 'Ô/P',
      planned: true,
      settled: true,
      kinds: [],
    });
    expect(row?.days.map(({ date }) => date)).toEqual([...(row?.days ?? [])].map(({ date }) => date).sort());
    const hidden = (await grid('unit=Q1', head)).items.find(({ employeeCode }) => employeeCode === 'CB3');
    expect(hidden?.days.find(({ date }) => date === '2026-11-20')?.cell).toBe('Nghỉ theo chế độ/P');
    const late = items.find(({ employeeCode }) => employeeCode === 'CB1');
    expect(late?.days.find(({ date }) => date === '2026-11-20')?.kinds).toEqual([
      'missing-out',
      'late-arrival',
    ]);
    const whole = await grid('');
    const first = await grid('limit=1');
    expect(first.items).toEqual(whole.items.slice(0, 1));
    expect((await grid(`limit=200&cursor=${first.nextCursor}`)).items).toEqual(whole.items.slice(1));
  });

  it('is the sum of its days, whatever view shows it', async () => {
    const total = await month();
    const [byPerson, byUnit] = [await people(), await units()];
    const { items } = (
      await world.get<DayPage>('attendance/days?from=2026-11-01&until=2026-12-01&limit=500', officer)
    ).body;
    for (const key of [
      'plannedDays',
      'paidDays',
      'workedMinutes',
      'absences',
      'lateArrivals',
      'unsettledDays',
    ] as const) {
      expect(byPerson.items.reduce((all, each) => all + each[key], 0)).toBe(total[key]);
      expect(byUnit.items.reduce((all, each) => all + each[key], 0)).toBe(total[key]);
    }
    const ofDays: Record<string, number> = {};
    for (const { credits, because } of items) {
      for (const { symbol, credit } of credits) ofDays[symbol ?? ''] = (ofDays[symbol ?? ''] ?? 0) + credit;
      if (because === 'holiday') ofDays['L'] = (ofDays['L'] ?? 0) + 1;
    }
    expect(sum(total.symbols)).toEqual(ofDays);
    for (const lines of [byPerson.items, byUnit.items]) {
      const together: Record<string, number> = {};
      for (const { symbols } of lines)
        for (const { symbol, days } of symbols) together[symbol] = (together[symbol] ?? 0) + days;
      expect(together).toEqual(ofDays);
    }
  });

  it('lists people by given name and units by name, page by page', async () => {
    expect((await people()).items.map(({ fullName }) => fullName)).toEqual(['Lò Văn An', 'Nguyễn Văn Bình', 'Hà Thị Đào']);
    const first = await people('limit=2');
    expect(first.items.map(({ employeeCode, unitName }) => [employeeCode, unitName])).toEqual([['CB1', 'Quầy một'], ['CB3', 'Quầy một']]);
    expect((await people(`limit=2&cursor=${first.nextCursor}`)).items.map(({ employeeCode }) => employeeCode)).toEqual(['CB2']);
    const byFamily = await people('limit=2&order=full');
    expect(byFamily.items.map(({ fullName }) => fullName)).toEqual(['Hà Thị Đào', 'Lò Văn An']);
    const rest = await people(`limit=2&order=full&cursor=${byFamily.nextCursor}`);
    expect(rest.items.map(({ fullName }) => fullName)).toEqual(['Nguyễn Văn Bình']);
    expect((await world.get(`attendance/months/2026-11/people?limit=2&cursor=${byFamily.nextCursor}`, officer)).status).toBe(422);
    const one = await units('limit=1');
    expect(one.items).toMatchObject([{ unitCode: 'Q2', people: 1 }]);
    expect((await units(`limit=1&cursor=${one.nextCursor}`)).items).toMatchObject([{ unitCode: 'Q1', people: 2 }]);
  }); // prettier-ignore

  it('shows what lies in the scope, and everybody their own', async () => {
    expect((await people('', head)).items.map(({ employeeCode }) => employeeCode)).toEqual(['CB1', 'CB3']);
    expect((await units('', head)).items.map(({ unitCode }) => unitCode)).toEqual(['Q1']);
    expect((await world.get('attendance/months/2026-11/people?unit=Q2', head)).status).toBe(404);
    const own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB3'));
    const mine = (await world.get<MonthView>('me/attendance/months/2026-11', own)).body;
    expect(mine).toMatchObject({ month: '2026-11', people: 1, paidDays: 1.5 });
    expect(sum(mine.symbols)).toMatchObject({ '+': 1, Ô: 0.5, P: 0.5 });
    expect((await world.get('attendance/months/2026-11/people', own)).status).toBe(403);
    const nobody = await signInAs(world.service, 'employee', 'Q1');
    expect((await world.get('me/attendance/months/2026-11', nobody)).status).toBe(404);
  });
});
