import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { OvertimeService } from '../../src/modules/reporting/overtime/overtime.service.js';
import { PayrollService } from '../../src/modules/reporting/payroll/payroll.service.js';
import { PersonSheetService } from '../../src/modules/reporting/person-sheet/person-sheet.service.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';
import { xlsxCells, xlsxTexts } from '../support/xlsx-cells.js';

/** A face of two UTF-16 units, and the mark that turns the direction of what follows. */
const ODD = `Lò Văn \u202E🧑‍💼 Ẩn`;
const LONGEST = 32_767;

/** October 2026: CB1 is at counter one until the 7th, at counter two from the 8th; nobody is at counter three. */
describe('the monthly report of an odd month', () => {
  let service: TestApp;
  let way: WholeWay;
  beforeAll(async () => {
    service = await createTestApp();
    way = new WholeWay(service.app);
    await way.centre(
      `code,name,kind,parentCode,zone,from,until
TT,Trung tâm,centre,,,,
Q1,Quầy một,counter,TT,,,
Q2,Quầy hai,counter,TT,,,
Q3,Quầy ba,counter,TT,,,`,
      `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,${ODD},công chức,,,Q1,pin:default:1,2026-01-01,`,
      'TT',
      'Asia/Ho_Chi_Minh',
    );
    await way.schedules(officeHours('TT', '2026-10-05', '2026-10-10'));
    const times = ['07:50', '12:01', '12:40', '17:05'];
    const days = ['05', '06', '07', '08', '09'];
    const lines = days.flatMap((day) => times.map((time) => `1\t2026-10-${day} ${time}:00\t1\t0\t15\t0`));
    await way.attlog(lines.join('\n'));
    await way.people(`code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,${ODD},công chức,,,Q2,pin:default:1,2026-10-08,`);
    await way.recompute('2026-10-01', '2026-11-01');
  });
  afterAll(() => service.close());

  const exported = async (unit: string) =>
    service.app.get(MonthlyReportService).export(way.caller, '2026-10', await way.unit(unit));

  it('tells who changed the unit in mid-month in both, each with what was worked there, and counts one person', async () => {
    const { model, bytes } = await exported('TT');
    expect(model.people).toBe(1);
    expect(model.units).toMatchObject([
      { name: 'Quầy hai', people: 1, plannedDays: 2, presentDays: 2, paidDays: 2 },
      { name: 'Quầy một', people: 1, plannedDays: 3, presentDays: 3, paidDays: 3 },
    ]);
    expect((await exported('Q1')).model.units).toMatchObject([{ name: 'Quầy một', plannedDays: 3 }]);
    expect((await exported('Q2')).model.units).toMatchObject([{ name: 'Quầy hai', plannedDays: 2 }]);
    const names = [...(xlsxCells(bytes).get('PL1 Bảng chấm công') ?? [])].filter(
      ([at]) => at.replace(/\d+/, '') === 'B',
    );
    // The emoji and the mark of direction are the text that they are.
    expect(names.filter(([, { value }]) => value === ODD)).toHaveLength(2);
  });

  /** The files beside the workbook, as accounting fetches them. */
  const files = async (unit: string, month = '2026-10') => {
    const { app } = service;
    const [unitId, [{ id } = { id: '' }]] = [
      await way.unit(unit),
      await service.database.dataSource.query<{ id: string }[]>(`SELECT id FROM employee WHERE code = 'CB1'`),
    ];
    return {
      payroll: () => app.get(PayrollService).csv(way.caller, month, unitId),
      overtime: () => app.get(OvertimeService).workbook(way.caller, month, unitId),
      person: () => app.get(PersonSheetService).workbook(way.caller, month, unitId, id),
      document: async () => {
        const order = { month, unitId, edition: 'director', format: 'docx' } as const;
        return (await app.get(MonthlyReportService).document(way.caller, order)).bytes;
      },
    };
  };

  it('has the same people in its other files: both halves for payroll, a sheet in each unit, odd names as they are', async () => {
    const [centre, first] = [await files('TT'), await files('Q1')];
    const lines = (await centre.payroll()).toString().trim().split('\r\n').slice(1);
    const ofUnit = lines.map((line) => line.split(',')).map(([, unit, code, name, paid]) => [unit, code, name, paid]);
    expect(ofUnit.sort()).toEqual([['Q1', 'CB1', ODD, '3'], ['Q2', 'CB1', ODD, '2']]);
    const sheet = [...xlsxCells(await first.person()).values()].flatMap((cells) => [...cells.values()]);
    expect(sheet.some(({ value }) => String(value).includes(ODD))).toBe(true);
    // Nobody of the centre itself had a day there.
    await expect(centre.person()).rejects.toMatchObject({ code: 'not-found' });
  }); // prettier-ignore

  it('has other files without a line for a unit that has no staff, and none for a month to come', async () => {
    const none = await files('Q3');
    expect((await none.payroll()).toString().trim().split('\r\n')).toHaveLength(1);
    expect(xlsxCells(await none.overtime()).size).toBe(1);
    await expect(none.person()).rejects.toMatchObject({ code: 'not-found' });
    expect((await none.document()).length).toBeGreaterThan(0);
    for (const file of Object.values(await files('TT', '2031-01')))
      await expect(file()).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('prints a name of 200 characters whole in every file of its people', async () => {
    const long = `Nguyễn ${'Ánh '.repeat(50)}`.slice(0, 199) + 'X';
    const rename = (name: string) => service.database.dataSource.query(`UPDATE employee SET full_name = $1 WHERE code = 'CB1'`, [name]);
    await rename(long);
    const { payroll, person } = await files('Q1');
    expect(long).toHaveLength(200);
    expect((await payroll()).toString()).toContain(long);
    const sheet = [...xlsxCells(await person()).values()].flatMap((cells) => [...cells.values()]);
    expect(sheet.some(({ value }) => String(value).includes(long))).toBe(true);
    expect(xlsxTexts(xlsxCells((await exported('Q1')).bytes), 'PL1 Bảng chấm công')).toContain(long);
    await rename(ODD);
  }); // prettier-ignore

  it('is a draft without people and without a made-up figure for a unit that has no staff', async () => {
    const { model, bytes } = await exported('Q3');
    expect(model).toMatchObject({ draft: true, people: 0, units: [], timesheets: [] });
    const sheets = xlsxCells(bytes);
    expect(sheets.size).toBe(8);
    expect(xlsxTexts(sheets, 'Báo cáo')).toContain('Số người được chấm công');
    const sums = [...(sheets.get('Báo cáo') ?? [])].filter(([at, { formula }]) => at.startsWith('E') && formula !== null);
    for (const [, { value }] of sums) expect(value).toBe(0);
  }); // prettier-ignore

  it('cuts a note of 32,768 characters where a cell ends, and still opens', async () => {
    const { dataSource } = service.database;
    const [{ id } = { id: '' }] = await dataSource.query<{ id: string }[]>('SELECT id FROM employee');
    await dataSource.query(
      `INSERT INTO correction (id, kind, employee_id, unit_id, at, direction, source, status, reason, proposed_by, proposed_at, decided_by,
         decided_at) VALUES (gen_random_uuid(), 'added-punch', $1, $2, '2026-10-08T08:00:00Z', 'in', 'paper-sheet', 'approved', $3, 'Cán bộ A',
         '2026-10-08T02:00:00Z', 'Trưởng quầy B', '2026-10-09T02:00:00Z')`,
      [id, await way.unit('Q2'), `${'á'.repeat(LONGEST)}!`],
    );
    const { bytes } = await exported('Q2');
    const texts = xlsxTexts(xlsxCells(bytes), 'PL7 Điều chỉnh');
    const [note = ''] = texts.filter((text) => text.startsWith('ááá'));
    expect(note.length).toBeLessThanOrEqual(LONGEST);
    expect(note.length).toBeGreaterThan(LONGEST - 10);
  });
});
