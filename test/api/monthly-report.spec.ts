import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Edition } from '../../reports/monthly-compliance/model.js';
import { AttendanceReaderService } from '../../src/modules/attendance/attendance-reader.service.js';
import { EmployeesService } from '../../src/modules/organization/employees/employees.service.js';
import type { SealedPart } from '../../src/modules/closing/sealed-months.service.js';
import { AdjustmentsReader } from '../../src/modules/reporting/adjustments/adjustments-reader.service.js';
import type { ExportedReport } from '../../src/modules/reporting/exported-report.js';
import type { UsedRevision } from '../../src/modules/reporting/month-facts.js';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { unitsAsOf } from '../../src/modules/reporting/units-as-of.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { UnitSuccessionService } from '../../src/modules/organization/units/unit-succession.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { calendarEntry, withoutCalendar } from '../support/calendar-entry.js';
import { ClosingWorld } from '../support/closing-world.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';
import { xlsxCells, xlsxTexts, type XlsxSheets } from '../support/xlsx-cells.js';

const sheetNames = [
  'Báo cáo', 'PL1 Bảng chấm công', 'PL2 Tổng hợp đơn vị', 'PL3 Vi phạm đã xác nhận', 'PL4 Hài lòng', 'PL5 Hồ sơ', 'PL6 Căn cứ',
  'PL7 Điều chỉnh',
]; // prettier-ignore
const people = /Lò Văn Ẩn|Sùng Mí Già|Hà Thị Đào|Nguyễn Thị Ánh Nguyệt|Đặng Văn Ước/;

/** The columns of PL2 in their order. */
const columns = [
  'people', 'plannedDays', 'presentDays', 'paidDays', 'provisionalDays', 'workedMinutes', 'lateArrivals', 'lateArrivalMinutes',
  'earlyDepartures', 'earlyDepartureMinutes', 'absences', 'missingIns', 'missingOuts',
] as const; // prettier-ignore

/** The story goes on from sentence to sentence: November 2026 of a centre, a draft, sealed, opened again. */
describe('the monthly report of a centre', () => {
  let world: ClosingWorld;
  let unitId: string;
  let closingId: string;
  let sealed: ExportedReport;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    unitId = await world.way.unit('TT');
  });
  afterAll(() => world.close());

  const report = (
    edition: Edition = 'director',
    agencyId: string | null = null,
    month = '2026-11',
    unit = unitId,
  ) =>
    world.service.app
      .get(MonthlyReportService)
      .export(systemCaller('test'), month, unit, { edition, agencyId });
  /** Without looking for a file that was kept. */
  const laidOutAnew = () =>
    world.service.app
      .get(MonthlyReportService)
      .laidOut(systemCaller('test'), '2026-11', unitId, { edition: 'director', agencyId: null }, () =>
        Promise.resolve(null),
      );
  const read = async (edition: Edition, agencyId: string | null = null): Promise<XlsxSheets> =>
    xlsxCells((await report(edition, agencyId)).bytes);
  const everything = (sheets: XlsxSheets): string =>
    [...sheets.keys()].flatMap((name) => xlsxTexts(sheets, name)).join('\n');

  it('is a draft until the month is sealed, and every sheet says so', async () => {
    const sheets = await read('director');
    expect([...sheets.keys()]).toEqual(sheetNames);
    for (const name of sheetNames) expect([name, xlsxTexts(sheets, name)]).toEqual([name, expect.arrayContaining(['BẢN DỰ THẢO'])]);
    expect(everything(sheets)).not.toContain('Mã kiểm chứng');
  }); // prettier-ignore

  it('has the figures of the API for every unit, as numbers and as sums that agree', async () => {
    const cells = (await read('director')).get('PL2 Tổng hợp đơn vị');
    const units = await world.service.app.get(AttendanceReaderService).units(systemCaller('test'), '2026-11', unitId);
    expect(units).toHaveLength(2);
    const column = (place: number): string => String.fromCharCode('C'.charCodeAt(0) + place);
    const rowOf = (name: string): string =>
      [...(cells ?? [])].find(([at, { value }]) => at.startsWith('B') && value === name)?.[0].slice(1) ?? '';
    for (const unit of units) {
      const row = rowOf(unit.unitName);
      const shown = columns.map((_, place) => cells?.get(`${column(place)}${row}`)?.value);
      expect([unit.unitName, shown]).toEqual([unit.unitName, columns.map((name) => unit[name])]);
    }
    const total = rowOf('Cộng');
    columns.slice(1).forEach((name, place) => {
      const cell = cells?.get(`${column(place + 1)}${total}`);
      const sum = units.reduce((all, unit) => all + unit[name], 0);
      expect([name, cell?.value, cell?.formula]).toEqual([name, sum, expect.stringMatching(/^SUM\(/)]);
    });
  }); // prettier-ignore

  it('agrees on all its sheets also where a day changes while they are laid out', async () => {
    const person = await world.employee('CB1');
    const made = await world.service.app
      .get(MonthlyReportService)
      .laidOut(systemCaller('test'), '2026-11', unitId, { edition: 'director', agencyId: null }, async () => {
        // After the figures of PL2 were read, before the days of PL1 are.
        await world.query(`UPDATE attendance_day SET timesheet = 'schedule []' WHERE employee_id = $1`, [
          person,
        ]);
        return null;
      });
    await world.query(`UPDATE attendance_day SET timesheet = NULL WHERE employee_id = $1`, [person]);
    const cells = xlsxCells(made.bytes);
    const sums = [...(cells.get('PL1 Bảng chấm công') ?? [])]
      .filter(([, { formula }]) => formula !== null)
      .filter(([at]) => at.replace(/\d+/, '') === 'AG')
      .map(([, { value }]) => Number(value));
    const paid = made.model.units.reduce((all, unit) => all + unit.paidDays, 0);
    expect(sums.length).toBeGreaterThan(0);
    expect(sums.reduce((all, sum) => all + sum, 0)).toBe(paid);
  });

  it('shades days by the confirmed calendar: a day off in exchange, the Saturday that is worked for it, a holiday', async () => {
    const shades = async (): Promise<string[]> =>
      (await report()).model.days.filter(({ date }) => date >= '2026-11-26').map(({ date, shade }) => `${date.slice(8)} ${shade}`);
    expect(await shades()).toEqual(['26 work', '27 work', '28 weekend', '29 weekend', '30 work']);
    await calendarEntry(world, '2026-11-27', 'swapped_off', '2026-11-28');
    await calendarEntry(world, '2026-11-28', 'makeup_work', '2026-11-27');
    await calendarEntry(world, '2026-11-30', 'holiday');
    await calendarEntry(world, '2026-11-26', 'substitute', null, 'suggested');
    expect(await shades()).toEqual(['26 work', '27 weekend', '28 work', '29 weekend', '30 holiday']);
    await withoutCalendar(world);
  }); // prettier-ignore

  it('lists in PL6 every value that was in force in the month, with its dates and the units that it held for', async () => {
    const path = 'attendance.lateGraceMinutes';
    await world.way.setRule(path, '7', '2026-11-16', 'Q1');
    const { rules } = (await report()).model;
    expect(rules.filter((rule) => rule.path === path)).toMatchObject([
      { value: 5, until: null, scope: 'Trung tâm Phục vụ hành chính công' },
      { value: 5, until: '2026-11-15', scope: 'Quầy một' },
      { value: 7, from: '2026-11-16', until: null, scope: 'Quầy một', basis: 'Trung tâm quyết định' },
    ]);
    expect(rules.find((rule) => rule.path === 'attendance.earlyGraceMinutes')).toMatchObject({ until: null, scope: '' });
    const basis = (await read('director')).get('PL6 Căn cứ');
    const rows = [...(basis ?? [])].filter(([, { value }]) => value === path).map(([at]) => at.slice(1));
    expect(rows).toHaveLength(3);
    await world.settle();
  }); // prettier-ignore

  it('refuses a month that has not begun, and an edition for an agency without the agency', async () => {
    await expect(report('director', null, '2027-01')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(report('agency')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(report('accounting', unitId)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('writes names as text, whatever they begin with and however long they are', async () => {
    const employees = world.service.app.get(EmployeesService);
    const rename = async (code: string, fullName: string): Promise<void> => {
      const { id, version } = await employees.employeeByCode(code);
      await employees.update(systemCaller('test'), id, version, { fullName });
    };
    const long = `Nguyễn ${'Ánh '.repeat(47)}Nga`.slice(0, 200).trim();
    await rename('CB1', '=cmd|"/c calc"!A1');
    await rename('TQ1', '+1-1@x');
    await rename('GD', long);
    const sheets = await read('director');
    const named = [...(sheets.get('PL1 Bảng chấm công') ?? [])].filter(([at]) => at.startsWith('B'));
    for (const name of ['=cmd|"/c calc"!A1', '+1-1@x', long])
      expect(named.find(([, { value }]) => value === name)?.[1]).toEqual({ value: name, formula: null });
    await rename('CB1', 'Lò Văn Ẩn');
    await rename('TQ1', 'Sùng Mí Già');
    await rename('GD', 'Đặng Văn Ước');
    for (const cells of sheets.values())
      for (const { formula } of cells.values()) expect(formula ?? '').not.toContain('cmd');
  });

  it('names the sealed revision, its fingerprint and the head of the audit trail once it is sealed', async () => {
    await world.query(
      `INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, $2, 'home', tstzrange('2026-01-01', NULL), 1, now(), now())`,
      [await world.employee('TQ1'), await world.way.unit('BV')],
    );
    await world.settle();
    closingId = await world.sealNovember();
    sealed = await report();
    expect(sealed.model.draft).toBe(false);
    const sheets = xlsxCells(sealed.bytes);
    expect(everything(sheets)).not.toContain('BẢN DỰ THẢO');
    const [revision] = await world.query<{ fingerprint: string }>('SELECT fingerprint FROM closing_revision');
    const basis = xlsxTexts(sheets, 'PL6 Căn cứ').join('\n');
    expect(basis).toContain(`Mã dữ liệu của bản khóa (SHA-256): ${revision?.fingerprint}`);
    expect(basis).toMatch(/Mã kiểm chứng: [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/);
    expect(basis).toContain('bản khóa số 1, khóa lúc 08:00 ngày 08/12/2026.');
    expect(basis).toContain('Khác biệt đã biết khi khóa: không có (bản khóa đầu tiên).');
    expect(basis).toMatch(/Nhật ký kiểm toán khi khóa|Đầu chuỗi nhật ký kiểm toán khi khóa/);
  });

  it('has the figures of the API for the sealed month, too', async () => {
    const today = await world.service.app.get(AttendanceReaderService).month(systemCaller('test'), '2026-11', unitId);
    const { totals } = { totals: sealed.model.units.reduce((all, unit) => all + unit.workedMinutes, 0) };
    expect([sealed.model.people, totals]).toEqual([today.people, today.workedMinutes]);
    expect(sealed.model.confirmed).toMatchObject([{ rule: 'TG-01', fullName: 'Lò Văn Ẩn', evidence: '08:00 - 08:20, 20 phút' }]);
  }); // prettier-ignore

  it('tells what was sealed, byte for byte, whatever the clock says and whatever comes later', async () => {
    world.at('2026-12-20T01:00:00Z');
    await world.scan(1, 30, '07:40');
    await world.scan(4, 30, '17:30');
    const again = await report();
    expect(again.bytes.equals(sealed.bytes)).toBe(true);
    // Not because a file was kept: laid out anew it is the same, too.
    await calendarEntry(world, '2026-11-30', 'holiday');
    const anew = await laidOutAnew();
    await withoutCalendar(world);
    expect([anew.known, anew.bytes.equals(sealed.bytes)]).toEqual([false, true]);
    // Severity, articles and evidence of a confirmed finding are those that were sealed, not those of its row.
    const kept = await world.query('SELECT id, severity, cites, evidence FROM finding');
    await world.query(
      `UPDATE finding SET severity = 3, cites = '[]', evidence = jsonb_set(evidence, '{fromSecond}', '0') WHERE status = 'confirmed'`,
    );
    const edited = await laidOutAnew();
    await world.query(
      `UPDATE finding f SET severity = k.severity, cites = k.cites, evidence = k.evidence
       FROM jsonb_to_recordset($1) AS k(id uuid, severity smallint, cites jsonb, evidence jsonb) WHERE k.id = f.id`,
      [JSON.stringify(kept)],
    );
    expect([sealed.model.confirmed.length, edited.bytes.equals(sealed.bytes)]).toEqual([1, true]);
    const api = await world.service.app.get(AttendanceReaderService).month(systemCaller('test'), '2026-11', unitId);
    const minutes = again.model.units.reduce((all, unit) => all + unit.workedMinutes, 0);
    expect(minutes).not.toBe(api.workedMinutes);
    // A part of what was sealed is told from the same revision.
    const counter = await report('director', null, '2026-11', await world.way.unit('Q1'));
    expect(counter.model).toMatchObject({ draft: false, people: 2, data: { fingerprint: sealed.model.data.fingerprint } });
  }); // prettier-ignore

  it('compares with what the month before was when it was sealed, whatever becomes of that one', async () => {
    // Days of October that were not there when November was sealed.
    await world.query(
      `INSERT INTO attendance_day SELECT (jsonb_populate_record(d, jsonb_build_object('date', d.date - 31))).*
       FROM attendance_day d WHERE d.date = '2026-11-30'`,
    );
    const anew = await laidOutAnew();
    expect(anew.model.comparison).toEqual({ previous: null, lastYear: null });
    expect(anew.bytes.equals(sealed.bytes)).toBe(true);
  });

  it('keeps the names that it had when it was made first', async () => {
    const { id, version } = await world.service.app.get(EmployeesService).employeeByCode('CB1');
    await world.service.app.get(EmployeesService).update(systemCaller('test'), id, version, { fullName: 'Lò Văn Ẩn Danh' });
    expect((await report()).bytes.equals(sealed.bytes)).toBe(true);
  }); // prettier-ignore

  it('is issued by the body as it was called when the month was sealed; a draft by its name of today', async () => {
    const units = world.service.app.get(UnitsService);
    const rename = async (name: string): Promise<void> => {
      const { id, version } = await units.unitByCode('TT');
      await units.update(systemCaller('test'), id, version, { name });
    };
    const old = sealed.model.issuer.name;
    world.at('2026-12-21T01:00:00Z');
    await rename('Trung tâm Hành chính công');
    expect((await report('accounting')).model.issuer.name).toBe(old);
    expect((await report('director', null, '2026-12')).model.issuer.name).toBe('Trung tâm Hành chính công');
    await rename(old);
    expect((await laidOutAnew()).model.issuer.name).toBe(old);
  });

  it('is checked by its code, at the API by those who may read closings there', async () => {
    const [{ code = '' } = {}] = sealed.model.sealed;
    const found = await world.call('GET', `closings/codes/${code}`, await world.as('GD'));
    expect(found).toMatchObject({
      status: 200,
      body: {
        closingId,
        unitCode: 'TT',
        month: '2026-11',
        revision: 1,
        newest: true,
        intact: true,
        faults: [],
      },
    });
    const typed = code.toLowerCase().replaceAll('-', '');
    expect((await world.call('GET', `closings/codes/${typed}`, await world.as('GD'))).status).toBe(200);
    const other = code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`;
    for (const wrong of [other, code.slice(1), 'ABC', '%25'])
      expect((await world.call('GET', `closings/codes/${wrong}`, await world.as('GD'))).status).toBe(404);
    expect((await world.call('GET', `closings/codes/${code}`, await world.as('CB1'))).status).toBe(403);
  });

  it('is checked by its code also when somebody rewrote the database', async () => {
    const [{ code = '' } = {}] = sealed.model.sealed;
    const sql = `UPDATE closing_line SET content = replace(content, '"workedMinutes":480', '"workedMinutes":481')`;
    await world.tamper('closing_line', sql);
    const found = await world.call('GET', `closings/codes/${code}`, await world.as('GD'));
    expect(found.body).toMatchObject({ intact: false, faults: ['content'] });
    await world.tamper('closing_line', sql.replaceAll('481', 'x').replaceAll('480', '481').replaceAll('x', '480'));
    const restored = await world.call('GET', `closings/codes/${code}`, await world.as('GD'));
    expect(restored.body).toMatchObject({ intact: true });
  }); // prettier-ignore

  it('gives superiors figures without a name and without a symbol of the timesheet', async () => {
    const sheets = await read('superiors');
    expect([...sheets.keys()]).toEqual(sheetNames.filter((name) => !name.startsWith('PL1')));
    expect(everything(sheets)).not.toMatch(people);
    expect(everything(sheets)).not.toMatch(/Ốm, điều dưỡng|Thai sản|timesheet\./);
    // Two units of two and three people: each alone would tell of single people.
    for (const name of ['PL2 Tổng hợp đơn vị', 'PL3 Vi phạm đã xác nhận']) {
      expect(xlsxTexts(sheets, name)).toContain('Các đơn vị khác');
      expect(xlsxTexts(sheets, name)).not.toContain('Quầy một');
    }
  });

  it('gives accounting the timesheet and what it rests on, and nothing about breaches', async () => {
    const sheets = await read('accounting');
    expect([...sheets.keys()]).toEqual(['PL1 Bảng chấm công', 'PL6 Căn cứ']);
    expect(xlsxTexts(sheets, 'PL1 Bảng chấm công')).toContain('Lò Văn Ẩn Danh');
    expect(everything(sheets)).toContain('Ốm, điều dưỡng');
    expect(everything(sheets)).not.toContain('08:00 - 08:20');
  });

  it('gives an agency the sums of its own people only, days worked here apart from paid days', async () => {
    const agencyId = await world.way.unit('BV');
    const sheets = await read('agency', agencyId);
    expect([...sheets.keys()]).toEqual(['PL1 Bảng chấm công', 'PL6 Căn cứ']);
    const texts = xlsxTexts(sheets, 'PL1 Bảng chấm công');
    expect(texts).toEqual(expect.arrayContaining(['Sùng Mí Già', 'Cơ quan cử: Bệnh viện đa khoa', 'Số ngày làm việc thực tế tại Trung tâm']));
    expect(texts.join('\n')).not.toMatch(/Lò Văn Ẩn|Hà Thị Đào|Ánh Nguyệt|Đặng Văn Ước/);
    expect(everything(sheets)).not.toMatch(/Ốm, điều dưỡng|Con ốm|Thai sản|^(Ô|Cô|Ts)$/m);
    const cells = [...(sheets.get('PL1 Bảng chấm công') ?? [])];
    const row = cells.find(([, { value }]) => value === 'Sùng Mí Già')?.[0].slice(1) ?? '';
    const figures = ['D', 'E', 'F', 'G'].map((letter) => sheets.get('PL1 Bảng chấm công')?.get(`${letter}${row}`)?.value);
    expect(figures).toEqual([3, 3, 3, 0]);
  }); // prettier-ignore

  it('is a draft again while the month is open again, and says afterwards what the second revision changed', async () => {
    const asked = await world.call('POST', `closings/${closingId}/reopenings`, await world.as('TC'), {
      reason: 'Bổ sung lượt quẹt đến muộn của ngày 30/11/2026',
    });
    expect(asked.status).toBe(204);
    const decided = await world.call('POST', `closings/${closingId}/reopenings/decision`, await world.as('GD'), {
      status: 'approved', note: 'Đồng ý',
    }); // prettier-ignore
    expect([decided.status, decided.body]).toEqual([204, {}]);
    expect((await report()).model.draft).toBe(true);
    await world.settle();
    world.at('2026-12-31T01:00:00Z');
    for (const [code, step] of [['PGD', 'head-confirmation'], ['TC', 'check'], ['GD', 'seal']] as const) {
      const answer =
        step === 'head-confirmation'
          ? await world.confirmUnits(code, closingId)
          : await world.call('POST', `closings/${closingId}/${step}`, await world.as(code), {});
      expect([step, answer.body.detail]).toEqual([step, undefined]);
      expect(answer.status).toBeLessThan(300);
    }
    const second = await report();
    // Sealed anew it compares with October as that is by now, and goes on doing so.
    expect(second.model.comparison).toMatchObject({ previous: { people: 5, plannedDays: 5 }, lastYear: null });
    await world.query(`DELETE FROM attendance_day WHERE date = '2026-10-30'`);
    expect((await laidOutAnew()).bytes.equals(second.bytes)).toBe(true);
    expect(second.model).toMatchObject({ draft: false, sealed: [{ revision: 2, differences: { people: 2, days: 2, rules: 0 } }] });
    expect(xlsxTexts(xlsxCells(second.bytes), 'PL6 Căn cứ').join('\n')).toContain(
      'Khác biệt đã biết khi khóa so với bản khóa số 1: 2 người, 2 ngày công',
    );
    const [{ code = '' } = {}] = sealed.model.sealed;
    const old = await world.call('GET', `closings/codes/${code}`, await world.as('GD'));
    expect(old.body).toMatchObject({ revision: 1, newest: false, intact: true });
  }); // prettier-ignore
});

describe('the monthly report of a counter that took over another in mid-month', () => {
  let service: TestApp;
  let way: WholeWay;
  const exported = async (unit: string) =>
    service.app.get(MonthlyReportService).export(way.caller, '2026-10', await way.unit(unit));
  const model = async (unit: string) => (await exported(unit)).model;
  beforeAll(async () => {
    service = await createTestApp();
    way = new WholeWay(service.app);
    await way.centre(
      `code,name,kind,parentCode,zone,from,until
TT,Trung tâm,centre,,,,
Q1,Quầy một,counter,TT,,,
Q2,Quầy hai,counter,TT,,,`,
      `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn An,công chức,,,Q1,pin:default:1,2026-01-01,`,
      'TT',
      'Asia/Ho_Chi_Minh',
    );
    await way.schedules(officeHours('TT', '2026-10-05', '2026-10-10'));
    const days = ['05', '06', '07', '08', '09'];
    const times = ['07:50', '12:01', '12:40', '17:05'];
    const lines = days.flatMap((day) => times.map((time) => `1\t2026-10-${day} ${time}:00\t1\t0\t15\t0`));
    await way.attlog(lines.join('\n'));
    const { id, version } = await service.app.get(UnitsService).unitByCode('Q1');
    const successor = await way.unit('Q2');
    await service.app
      .get(UnitSuccessionService)
      .end(way.caller, id, { version, on: '2026-10-07', successorIds: [successor], moveTo: successor });
    await way.recompute('2026-10-01', '2026-11-01');
  });
  afterAll(() => service.close());

  it('tells both halves, each where it was worked, and the person once', async () => {
    const { model: { people, units, timesheets }, bytes } = await exported('Q2');
    expect(people).toBe(1);
    expect(units).toMatchObject([
      { name: 'Quầy hai', people: 1, plannedDays: 3, presentDays: 3, paidDays: 3, onTimeDays: 3 },
      { name: 'Quầy một', people: 1, plannedDays: 2, presentDays: 2, paidDays: 2, onTimeDays: 2 },
    ]);
    expect(timesheets).toMatchObject([{ unit: 'Quầy hai', people: 1 }, { unit: 'Quầy một', people: 1 }]);
    const cells = [...(xlsxCells(bytes).get('PL1 Bảng chấm công') ?? [])];
    const sums = cells.filter(([at, { formula }]) => at.startsWith('AH') && formula !== null).map(([, { value }]) => value);
    expect(sums).toEqual([3, 2]);
  }); // prettier-ignore

  it('tells what was set by hand, who asked, who approved and why, and what was approved after the month', async () => {
    const [{ id: person } = { id: '' }] = await service.database.dataSource.query<{ id: string }[]>('SELECT id FROM employee');
    const unit = await way.unit('Q2');
    const run = (sql: string, values: unknown[]) => service.database.dataSource.query(sql, values);
    const decided = `'approved', $3, 'Cán bộ A', '2026-10-08T02:00:00Z', 'Trưởng quầy B', $4`;
    for (const [hour, reason, at] of [['08', 'Quên quẹt thẻ', '2026-10-09T02:00:00Z'], ['09', 'Phiếu giấy số 3', '2026-11-01T02:00:00Z']])
      await run(
        `INSERT INTO correction (id, kind, employee_id, unit_id, at, direction, source, status, reason, proposed_by, proposed_at, decided_by,
           decided_at) VALUES (gen_random_uuid(), 'added-punch', $1, $2, '2026-10-08T${hour}:00:00Z', 'in', 'paper-sheet', ${decided})`,
        [person, unit, reason, at],
      );
    await run(
      `INSERT INTO day_confirmation (id, employee_id, date, confirmed, confirmed_by, confirmed_at, version)
       SELECT gen_random_uuid(), $1, d::date, true, 'Trưởng quầy B', $2, 1 FROM unnest(ARRAY['2026-10-08', '2026-10-09']) AS d`,
      [person, '2026-10-10T02:00:00Z'],
    );
    const { adjustments, adjustmentCounts } = await model('Q2');
    expect(adjustments).toMatchObject([
      {
        kind: 'Lượt chấm bổ sung', words: '15:00, vào (phiếu giấy)', scope: 'Lò Văn An, Quầy hai', date: '2026-10-08', reason: 'Quên quẹt thẻ',
        askedBy: 'Cán bộ A', askedAt: '2026-10-08T09:00', approvedBy: 'Trưởng quầy B', late: false,
      },
      { kind: 'Lượt chấm bổ sung', reason: 'Phiếu giấy số 3', approvedAt: '2026-11-01T09:00', late: true },
      { kind: 'Xác nhận hàng loạt', words: '2 ngày công của 1 người', scope: 'Quầy hai', approvedBy: 'Trưởng quầy B', late: false },
    ]);
    expect(adjustmentCounts).toEqual([
      { kind: 'Lượt chấm bổ sung', count: 2, late: 1 },
      { kind: 'Xác nhận hàng loạt', count: 1, late: 0 },
    ]);
  }); // prettier-ignore

  it('says of a value that was set at the command line that no second person approved it', async () => {
    await way.setRule('findings.veryLateMinutes', '25', '2026-10-15', 'Q2');
    const { adjustments } = await model('Q2');
    expect(adjustments.filter(({ kind }) => kind === 'Giá trị quy tắc')).toMatchObject([
      {
        date: '2026-10-15',
        askedBy: expect.stringMatching(/./),
        approvedBy: 'Không có người duyệt thứ hai (đặt bằng dòng lệnh trên máy chủ)',
      },
    ]);
  });

  it('does not tell of an illness: neither its name, nor the reason, nor the paper', async () => {
    await service.database.dataSource.query(
      `INSERT INTO excuse (id, kind, paid, employee_id, period, status, reason, document, proposed_by, proposed_at, decided_by, decided_at,
         decision_note)
       SELECT gen_random_uuid(), 'leave-sick', false, id, tstzrange('2026-10-09T07:00+07', '2026-10-09T17:00+07'), 'approved', 'Mổ ruột thừa',
         'Giấy ra viện 12', 'Cán bộ A', '2026-11-02T02:00:00Z', 'Trưởng quầy B', '2026-11-03T02:00:00Z', 'Nghỉ ốm theo giấy' FROM employee`,
    );
    const { adjustments } = await model('Q2');
    expect(adjustments.filter(({ kind }) => kind === 'Duyệt muộn')).toMatchObject([
      {
        words: 'Nghỉ theo chế độ',
        reason: 'Nghỉ theo chế độ',
        document: '',
        askedBy: 'Cán bộ A',
        late: true,
      },
    ]);
    expect(JSON.stringify(adjustments)).not.toMatch(/ruột thừa|ra viện|Nghỉ ốm/);
  });

  it('tells each unit as of its own sealing, whenever its neighbours were sealed', async () => {
    const { manager } = service.database.dataSource;
    const [centre, counter, before] = [await way.unit('TT'), await way.unit('Q2'), await way.unit('Q1')];
    const sealedOn = (date: string, ...units: string[]) => {
      const part = { unitIds: units, coveredIds: units, sealedAt: new Date(`${date}T02:00:00Z`) } as unknown as SealedPart;
      return { part, known: { people: [], rules: [] } };
    };
    const told = async (revisions: UsedRevision[]): Promise<string[]> => {
      const units = await unitsAsOf(manager, centre, { revisions }, new Date('2026-12-01T00:00:00Z'));
      const month = { month: '2026-10', from: '2026-10-01', to: '2026-10-31' };
      const lines = await service.app
        .get(AdjustmentsReader)
        .of(manager, { units, month, zone: 'Asia/Ho_Chi_Minh' });
      return lines.filter(({ kind }) => kind !== 'Giá trị quy tắc').map(({ kind, reason }) => `${kind} ${reason}`.trim());
    };
    const known = ['Lượt chấm bổ sung Quên quẹt thẻ', 'Xác nhận hàng loạt'];
    const late = [known[0], 'Lượt chấm bổ sung Phiếu giấy số 3', 'Duyệt muộn Nghỉ theo chế độ', known[1]];
    // The counter was sealed on the 20th; what was approved for it in November is told by nobody, whoever was sealed then.
    expect(await told([sealedOn('2026-10-20', counter, before), sealedOn('2026-11-05', centre)])).toEqual(known);
    expect(await told([sealedOn('2026-10-20', counter, before)])).toEqual(known);
    expect(await told([sealedOn('2026-11-05', counter, before), sealedOn('2026-10-20', centre)])).toEqual(late);
    expect(await told([])).toEqual(late);
    // A counter that came below a centre which was sealed without it is told of by nobody there.
    const without = sealedOn('2026-11-05', centre);
    expect(await told([{ ...without, part: { ...without.part, coveredIds: [centre, counter, before] } }])).toEqual([]);
  }); // prettier-ignore
});
