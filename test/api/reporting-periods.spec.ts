import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClosingWorld, type Answer } from '../support/closing-world.js';
import { officeHours } from '../support/whole-way.js';
import { xlsxCells, xlsxTexts } from '../support/xlsx-cells.js';

const PEOPLE = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn Ẩn,công chức,Chuyên viên,,Q1,pin:default:1,2026-01-01,
TQ1,Sùng Mí Già,công chức,Trưởng quầy,BV,Q1,pin:default:2,2026-01-01,
BS1,Giàng Thị Mỷ,viên chức,Bác sĩ,,BV,pin:default:3,2026-01-01,
TC,Nguyễn Thị Ánh Nguyệt,công chức,Cán bộ tổ chức,,TT,pin:default:4,2026-01-01,
DM,Vàng Thị Súa,viên chức,Văn thư,,BV,pin:default:5,2026-01-01,`;

const DATES = ['10-30', '11-12', '11-13', '11-16', '11-17'];

interface Finding {
  employeeCode: string;
  date: string;
  rule: string;
  status: string;
}

/**
 * A centre that reports from the 15th to the 14th beside a hospital that reports by the calendar. Lò Văn Ẩn is late on all five days: three are
 * of November, two of December. Sùng Mí Già, whom the hospital sends, lacks a punch on four of them, two in each. Giàng Thị Mỷ of the hospital is late on 13 and 16
 * November.
 */
describe('a centre that reports from the 15th to the 14th', () => {
  let world: ClosingWorld;
  let centre: string;
  const get = async <T>(code: string, path: string): Promise<Answer<T>> =>
    world.call<T>('GET', path, await world.as(code));
  const dates = async (path: string, code = 'TC'): Promise<string[]> => {
    const { body } = await get<{ items: Finding[] }>(code, path);
    return body.items.map(({ employeeCode, date, rule }) => `${employeeCode} ${date} ${rule}`).sort();
  };
  beforeAll(async () => {
    world = await ClosingWorld.of('2026-11-19T01:00:00Z', PEOPLE, {
      CB1: [['employee', 'Q1']], TQ1: [['employee', 'Q1']], DM: [['agency-contact', 'BV']],
      TC: [['hr-officer', 'TT'], ['hr-officer', 'BV']],
    }); // prettier-ignore
    centre = await world.way.unit('TT');
    await world.way.setRule('closing.periodStartDay', '15', '2026-10-01', 'TT');
    const next = (date: string): string => `${date.slice(0, 3)}${Number(date.slice(3)) + 1}`;
    const hours = officeHours('TT', '2026-10-30', '2026-10-31');
    const others = ['TT', 'BV'].flatMap((unit) =>
      DATES.filter((date) => unit === 'BV' || date !== '10-30').map(
        (date) => `  - { schedule: HC, unit: ${unit}, from: 2026-${date}, until: 2026-${next(date)} }`,
      ),
    );
    await world.way.schedules([hours, ...others].join('\n'));
    const scans = DATES.flatMap((date) =>
      [1, 2, 3, 4, 5].flatMap((pin) => {
        const late = pin === 1 || (pin === 3 && ['11-13', '11-16'].includes(date));
        const lacks = pin === 2 && date !== '11-12';
        return [late ? '08:20' : '07:50', ...(lacks ? [] : ['12:01']), '12:40', '17:05'].map(
          (time) => `${pin}\t2026-${date} ${time}:00\t1\t0\t15\t0`,
        );
      }),
    );
    await world.way.attlog(scans.join('\n'));
    await world.settle();
  });
  afterAll(() => world.close());

  it('is told by the rules, to anybody, of a unit or of one’s own', async () => {
    const period = { month: '2026-11', from: '2026-10-15', to: '2026-11-14', isCalendarMonth: false };
    expect((await get('CB1', 'reporting-periods?month=2026-11')).body).toEqual(period);
    expect((await get('DM', `reporting-periods?month=2026-11&unit=${centre}`)).body).toEqual(period);
    expect((await get('DM', 'reporting-periods?month=2026-11')).body).toMatchObject({
      from: '2026-11-01', to: '2026-11-30', isCalendarMonth: true,
    }); // prettier-ignore
    const nobody = 'reporting-periods?month=2026-11&unit=00000000-0000-7000-8000-000000000009';
    expect((await get('CB1', nobody)).status).toBe(404);
    for (const wrong of [
      'month=2026-13',
      'date=2026-11-31',
      'month=2026-11&date=2026-11-20',
      'unit=' + centre,
    ])
      expect([wrong, (await get('CB1', `reporting-periods?${wrong}`)).body.code]).toEqual([
        wrong,
        'invalid-input',
      ]);
    const on = async (date: string) =>
      (await get<{ month: string }>('CB1', `reporting-periods?date=${date}`)).body.month;
    expect([await on('2026-11-14'), await on('2026-11-15')]).toEqual(['2026-11', '2026-12']);
  });

  it('has in a month the findings of its own dates, each unit by its own', async () => {
    expect(await dates('findings?month=2026-11')).toEqual([
      'BS1 2026-11-13 TG-01', 'BS1 2026-11-16 TG-01',
      'CB1 2026-10-30 TG-01', 'CB1 2026-11-12 TG-01', 'CB1 2026-11-13 TG-01',
    ]); // prettier-ignore
    expect(await dates('findings?month=2026-12')).toEqual(['CB1 2026-11-16 TG-01', 'CB1 2026-11-17 TG-01']);
    expect(await dates('me/findings?month=2026-12', 'CB1')).toEqual([
      'CB1 2026-11-16 TG-01',
      'CB1 2026-11-17 TG-01',
    ]);
    // Dates that are asked for are those dates.
    expect(await dates('findings?from=2026-11-13&until=2026-11-17&employee=CB1')).toHaveLength(2);
  });

  it('has its free missing punches in each period: two and two are free, of the calendar month the third would not be', async () => {
    expect(await world.query(`SELECT FROM finding WHERE rule = 'TG-05'`)).toEqual([]);
    expect(await world.query(`SELECT FROM attendance_day WHERE missing_ins + missing_outs > 0`)).toHaveLength(
      4,
    );
  });

  it('counts what recurs in the period, and says its dates', async () => {
    await world.query(`UPDATE finding SET explain_until = '2026-11-17', decide_until = '2026-11-30'`);
    const superior = { unitId: await world.way.unit('Q1'), superiorId: await world.employee('TQ1'), from: '2026-01-01', document: '12/QĐ' };
    expect((await world.call('PUT', 'superiors', await world.as('TC'), superior)).status).toBeLessThan(300);
    const late = await world.query<{ id: string; date: string }>(
      `SELECT f.id, f.date FROM finding f JOIN employee e ON e.id = f.employee_id WHERE e.code = 'CB1' ORDER BY f.date DESC`,
    );
    const verdict = { status: 'confirmed', reason: 'Không giải trình', ground: 'Nội quy, điều 5' };
    const raised = (): Promise<{ date: string; status: string; reason: string; count: string }[]> =>
      world.query(`SELECT date, status, status_reason AS reason, evidence->>'count' AS count FROM finding WHERE origin = 'recurrence'`);
    for (const [place, { id }] of late.entries()) {
      // Confirmed from the newest: three of the calendar's November are no three of a period.
      expect(await raised()).toEqual([]);
      const answer = await world.call('POST', `findings/${id}/decision`, await world.as('TQ1'), verdict);
      expect([place, answer.status, answer.body.code]).toEqual([place, 204, undefined]);
    }
    expect(await raised()).toEqual([
      {
        date: '2026-11-13', status: 'reminder', count: '3',
        reason: '3 nội dung đã xác nhận trong tháng 11/2026 (15/10/2026 – 14/11/2026)',
      },
    ]); // prettier-ignore
  }); // prettier-ignore

  it('is counted anew by the dates that are opened for closing, where the rule was another before', async () => {
    const recurs = (): Promise<object[]> => world.query(`SELECT date, evidence->>'count' AS count FROM finding WHERE origin = 'recurrence' ORDER BY date`);
    await world.way.setRule('closing.periodStartDay', '17', '2026-11-01', 'TT');
    expect((await get('CB1', 'reporting-periods?month=2026-11')).body).toMatchObject({ from: '2026-10-15', to: '2026-11-16' });
    const opened = await world.call<{ id: string }>('POST', 'closings', await world.as('TC'), { unitId: centre, month: '2026-11' });
    expect(opened.status).toBe(201);
    await world.settle();
    expect(await recurs()).toEqual([{ date: '2026-11-13', count: '4' }]);
    await world.tamper('closing_step', 'DELETE FROM closing_step');
    await world.tamper('closing', 'DELETE FROM closing');
    await world.way.setRule('closing.periodStartDay', '15', '2026-11-01', 'TT');
    await world.settle();
  }); // prettier-ignore

  it('judges missing punches anew when the period is another', async () => {
    const dates = (): Promise<object[]> => world.query(`SELECT date FROM finding WHERE rule = 'TG-05' ORDER BY date`);
    await world.way.setRule('closing.periodStartDay', '1', '2026-10-01', 'TT');
    await world.way.setRule('closing.periodStartDay', '1', '2026-11-01', 'TT');
    await world.settle();
    // Of the calendar's November the third one counts.
    expect(await dates()).toEqual([{ date: '2026-11-17' }]);
    await world.way.setRule('closing.periodStartDay', '15', '2026-10-01', 'TT');
    await world.way.setRule('closing.periodStartDay', '15', '2026-11-01', 'TT');
    await world.settle();
    expect(await dates()).toEqual([]);
  }); // prettier-ignore

  it('is compared with other months by its own dates, and each unit by its own', async () => {
    const months = (await get<{ items: { month: string; from: string; to: string; attendance: { plannedDays: number } | null; areas: { confirmed: number }[] }[] }>(
      'TC', `compliance/months?month=2026-12&count=3&unit=${centre}`)).body.items; // prettier-ignore
    expect(
      months.map(({ month, from, to, attendance }) => [month, from, to, attendance?.plannedDays ?? 0]),
    ).toEqual([
      ['2026-10', '2026-10-01', '2026-10-14', 0],
      ['2026-11', '2026-10-15', '2026-11-14', 9],
      ['2026-12', '2026-11-15', '2026-12-14', 6],
    ]);
    expect(months.map(({ areas }) => areas.reduce((sum, { confirmed }) => sum + confirmed, 0))).toEqual([0, 3, 2]);
    const { items } = (await get<{ items: { unitCode: string; lateArrivals: number; confirmed: number; open: number }[] }>('TC', 'compliance/months/2026-11/units')).body;
    const of = (code: string) => items.find(({ unitCode }) => unitCode === code);
    expect(of('Q1')).toMatchObject({ lateArrivals: 3, confirmed: 3, open: 0 });
    expect(of('BV')).toMatchObject({ lateArrivals: 2, confirmed: 0, open: 2 });
  }); // prettier-ignore

  it('keeps the timesheet month of the calendar beside it, for whoever asks for that', async () => {
    const late = async (code: string, path: string): Promise<number> =>
      (await get<{ lateArrivals: number }>(code, path)).body.lateArrivals;
    expect(await late('CB1', 'me/attendance/months/2026-11')).toBe(4);
    expect(await late('CB1', 'me/attendance/months/2026-11?of=reporting')).toBe(3);
    expect(await late('CB1', 'me/attendance/months/2026-12?of=reporting')).toBe(2);
    expect(await late('TC', 'attendance/months/2026-11?unit=TT')).toBe(4);
    expect(await late('TC', 'attendance/months/2026-11?unit=TT&of=reporting')).toBe(3);
    const people = async (of: string): Promise<number | undefined> =>
      (await get<{ items: { employeeCode: string; lateArrivals: number }[] }>('TC', `attendance/months/2026-11/people?unit=TT&of=${of}`))
        .body.items.find(({ employeeCode }) => employeeCode === 'CB1')?.lateArrivals;
    expect([await people('timesheet'), await people('reporting')]).toEqual([4, 3]);
  }); // prettier-ignore

  it('is what the agency that sends somebody is told, with its dates', async () => {
    const extract = async (month: string) =>
      (await get<{ items: { employeeCode: string; plannedDays: number; from: string; to: string }[] }>('DM', `agency/extracts/${month}`))
        .body.items.map(({ employeeCode, plannedDays, from, to }) => [employeeCode, plannedDays, from, to]); // prettier-ignore
    expect(await extract('2026-11')).toEqual([['TQ1', 3, '2026-10-15', '2026-11-14']]);
    expect(await extract('2026-12')).toEqual([['TQ1', 2, '2026-11-15', '2026-12-14']]);
    const workbook = await world.service.app.inject({
      url: '/api/v1/agency/extracts/2026-12/workbook',
      headers: { cookie: (await world.as('DM')).cookie },
    });
    expect(workbook.statusCode).toBe(200);
    const sheets = xlsxCells(workbook.rawPayload);
    const told = [...sheets.keys()].flatMap((name) => xlsxTexts(sheets, name));
    expect(told).toContain('(Từ ngày 15/11/2026 đến ngày 14/12/2026)');
  }); // prettier-ignore

  it('is what the files for accounting tell: hand-over to payroll, overtime, the sheet of a person', async () => {
    await world.query(
      `INSERT INTO work_request (id, kind, employee_id, unit_id, first_day, last_day, period, days, reason, warnings, steps, step,
         waiting_since, status, filed_by, filed_at, outcome_ids)
       SELECT gen_random_uuid(), 'overtime', $1, $2, day, day, tstzrange(day + interval '11 hours', day + interval '13 hours'), 0, 'Việc gấp', '[]',
         '[{}]', 0, now(), 'approved', 'test', now(), '{}' FROM unnest(ARRAY['2026-10-30', '2026-11-13', '2026-11-16']::date[]) AS day`,
      [await world.employee('CB1'), await world.way.unit('Q1')],
    );
    const file = async (path: string): Promise<Buffer> =>
      (
        await world.service.app.inject({
          url: `/api/v1/${path}`,
          headers: { cookie: (await world.as('TC')).cookie },
        })
      ).rawPayload;
    const handover = await file(`payroll-handover?month=2026-11&unitId=${centre}`);
    expect(handover.toString('utf8')).toMatch(/^2026-11,Q1,CB1,.*,2026-10-15,2026-11-14$/m);
    const overtime = xlsxCells(await file(`overtime-sheets?month=2026-11&unitId=${centre}`));
    expect(xlsxTexts(overtime, 'Làm thêm giờ').join('\n')).toContain('(Từ ngày 15/10/2026 đến ngày 14/11/2026)');
    const cells = overtime.get('Làm thêm giờ');
    const [at = ''] = [...(cells ?? [])].find(([, { value }]) => value === 'Lò Văn Ẩn') ?? [];
    // 15 October is in column D: the 30th of it in S, 13 November in AG; the sum of 31 days and three kinds in AL.
    expect(['S', 'AG', 'AL'].map((column) => cells?.get(`${column}${at.slice(1)}`)?.value)).toEqual([2, 2, 4]);
    const person = `person-sheets?month=2026-11&unitId=${await world.way.unit('Q1')}&employeeId=${await world.employee('CB1')}`;
    expect(xlsxTexts(xlsxCells(await file(person)), 'Bảng công cá nhân').join('\n')).toContain('(Từ ngày 15/10/2026 đến ngày 14/11/2026)');
  }); // prettier-ignore
});
