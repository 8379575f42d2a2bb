import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { BadgesService } from '../../src/modules/organization/badges/badges.service.js';
import { EmployeesService } from '../../src/modules/organization/employees/employees.service.js';
import { TokensService } from '../../src/modules/identity/tokens.service.js';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { FindingsService } from '../../src/modules/compliance/findings.service.js';
import type { DayTotals } from '../../src/modules/attendance/attendance-reader.service.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { independentTotals } from '../support/independent-attendance.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const units = `code,name,kind,parentCode,zone,from,until
TT,Trung tâm Phục vụ hành chính công,centre,,,,
Q1,Quầy một,counter,TT,,,
Q2,Quầy hai,counter,TT,,,`;

const people = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn An,công chức,,,Q1,pin:default:1,2026-01-01,
CB2,Nguyễn Văn Bình,công chức,,,Q1,pin:default:2,2026-01-01,
CB3,Đặng Thị Ánh,viên chức,,,Q2,pin:default:3,2026-01-01,`;

/** Monday 5 and Tuesday 6 October 2026; CB3 has no scan. */
const log = [
  '1\t2026-10-05 07:50:00\t1\t0\t15\t0',
  '1\t2026-10-05 12:01:00\t1\t1\t15\t0',
  '1\t2026-10-05 12:40:00\t1\t0\t15\t0',
  '1\t2026-10-05 17:05:00\t1\t1\t15\t0',
  '2\t2026-10-05 07:50:00\t1\t0\t15\t0',
  '2\t2026-10-05 17:05:00\t1\t1\t15\t0',
  '1\t2026-10-06 08:06:00\t1\t0\t15\t0',
  '1\t2026-10-06 12:00:00\t1\t1\t15\t0',
  '1\t2026-10-06 13:00:00\t1\t0\t15\t0',
  '1\t2026-10-06 17:00:00\t1\t1\t15\t0',
  '2\t2026-10-06 16:50:00\t1\t1\t15\t0',
  '2\t2026-10-06 16:50:00\t1\t1\t15\t0',
  '9\t2026-10-06 07:59:00\t1\t0\t15\t0',
  '1\t2000-01-01 00:00:10\t1\t0\t15\t0',
  'no scan at all',
].join('\n');

const totals: DayTotals = {
  people: 3,
  plannedDays: 6,
  presentDays: 4,
  paidDays: 2,
  provisionalDays: 1.5,
  workedMinutes: 954,
  lateMinutes: 6,
  earlyMinutes: 10,
  leftMinutes: 0,
  absences: 5,
  missingIns: 2,
  missingOuts: 1,
  lateArrivals: 1,
  lateArrivalMinutes: 6,
  earlyDepartures: 1,
  earlyDepartureMinutes: 10,
  unscheduled: 0,
  unsettledDays: 2,
};

describe('the whole way of a small log', () => {
  let service: TestApp;
  let way: WholeWay;
  beforeAll(async () => {
    service = await createTestApp();
    way = new WholeWay(service.app);
    await way.centre(units, people, 'TT', 'Asia/Ho_Chi_Minh');
  });
  afterAll(() => service.close());

  it('stores every line that is a scan once, and says what the others are', async () => {
    const first = await way.attlog(log);
    expect(first).toMatchObject({
      read: 15,
      stored: 12,
      duplicate: 1,
      quarantined: 1,
      rejected: 1,
      conflict: 0,
    });
    expect(first.faults).toEqual([
      { line: 14, outcome: 'quarantined', reason: 'before-earliest-year', excerpt: '1\t2000-01-01 00:00:10\t1\t0\t15\t0' },
      { line: 15, outcome: 'rejected', reason: 'too-few-columns', excerpt: 'no scan at all' },
    ]); // prettier-ignore
    expect(await way.attlog(log)).toMatchObject({
      read: 15,
      stored: 0,
      duplicate: 14,
      quarantined: 0,
      rejected: 1,
    });
  });

  it('gives the totals of the month from schedules for two days, people without scans too', async () => {
    await way.schedules(officeHours('TT', '2026-10-05', '2026-10-07'));
    const made = await way.recompute('2026-10-01', '2026-11-01');
    // All but two dates have neither schedule nor scan: what there is none of is no row.
    expect(made).toEqual({ days: 93, created: 6, changed: 0, unchanged: 0, removed: 0, failed: 0, kept: 0 });
    expect(await way.month('2026-10')).toEqual(totals);
  });

  it('changes nothing when it is computed again', async () => {
    expect(await way.recompute('2026-10-01', '2026-11-01')).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 6,
    });
    const again = await service.app.get(FindingsService).judgeChangedDays();
    expect(again).toEqual({ days: 0, added: 0, changed: 0, removed: 0 });
  });

  it('notes each exception once, under its rule with its article, but for two missing punches that are free, and waits for an explanation', async () => {
    const found = await service.app.get(FindingsService).ofMonth(way.caller, '2026-10', null);
    expect(
      found.map((each) => `${each.employeeCode} ${each.date.slice(8)} ${each.sessionId} ${each.rule}`),
    ).toEqual([
      'CB3 05 afternoon TG-04',
      'CB3 05 morning TG-04',
      'CB3 06 afternoon TG-04',
      'CB3 06 morning TG-04',
      'CB1 06 morning TG-01',
      'CB2 06 afternoon TG-03',
      'CB2 06 afternoon TG-05',
      'CB2 06 morning TG-04',
    ]);
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['waiting']));
    const late = found.find(({ rule }) => rule === 'TG-01');
    expect(late).toMatchObject({
      minutes: 6,
      cites: [{ instrument: '1847/QĐ-TTg', article: 'mục II.1' }],
      evidence: { because: [{ rule: 'lateGraceMinutes', value: 5, citation: { basis: 'local' } }] },
    });
  });

  it('answers over HTTP what the services say', async () => {
    const { secret } = await service.app.get(TokensService).create(way.caller, {
      name: 'test',
      scopes: ['attendance:read', 'rules:read'],
      unitId: await way.unit('Q2'),
      expiresAt: null,
    });
    const get = async (url: string): Promise<unknown> => {
      const answer = await service.app.inject({ url, headers: { authorization: `Bearer ${secret}` } });
      expect([url, answer.statusCode]).toEqual([url, 200]);
      return answer.json();
    };
    expect(await get('/api/v1/attendance/months/2026-10')).toMatchObject({
      month: '2026-10',
      people: 1,
      absences: 4,
    });
    const page = await get('/api/v1/attendance/days?from=2026-10-05&until=2026-10-07&limit=1');
    expect(page).toMatchObject({ items: [{ date: '2026-10-05', status: 'final', credit: 0 }] });
    const { nextCursor } = page as { nextCursor: string };
    const rest = await get(
      `/api/v1/attendance/days?from=2026-10-05&until=2026-10-07&limit=1&cursor=${nextCursor}`,
    );
    expect(rest).toMatchObject({ items: [{ date: '2026-10-06' }], nextCursor: null });
    expect(await get('/api/v1/rules?date=2026-10-05')).toContainEqual(
      expect.objectContaining({
        path: 'attendance.lateGraceMinutes',
        value: 5,
        basis: 'local',
        instrument: 'proposal',
      }),
    );
  });

  it('writes a workbook whose sums are the totals, in Vietnamese order, and whose names are text', async () => {
    const employees = service.app.get(EmployeesService);
    const { id, version } = await employees.employeeByCode('CB2');
    await employees.update(way.caller, id, version, { fullName: '=HYPERLINK("http://x") Bình' });
    const { bytes } = await service.app
      .get(MonthlyReportService)
      .export(way.caller, '2026-10', await way.unit('TT'));
    const workbook = await readBack(bytes);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Báo cáo', 'PL1 Bảng chấm công', 'PL2 Tổng hợp đơn vị', 'PL3 Vi phạm đã xác nhận', 'PL4 Hài lòng', 'PL5 Hồ sơ',
      'PL6 Căn cứ', 'PL7 Điều chỉnh',
    ]); // prettier-ignore
    expect(totalsOfWorkbook(workbook)).toEqual(figuresOf(totals));
    const names = textsOf(workbook, 'PL1 Bảng chấm công').filter((text) => /An|Bình|Ánh/.test(text));
    expect(names).toEqual(['Đặng Thị Ánh', 'Lò Văn An', '=HYPERLINK("http://x") Bình']);
    expect(textsOf(workbook, 'Báo cáo')).toContain('BẢN DỰ THẢO');
    expect(textsOf(workbook, 'PL4 Hài lòng')).toContain('Chưa có dữ liệu');
    expect(textsOf(workbook, 'PL3 Vi phạm đã xác nhận').join(' ')).not.toMatch(/Ánh|Bình/);
  });

  it('keeps the days fresh by the queue: a scan that comes late, a badge bound late', async () => {
    const attendance = service.app.get(AttendanceService);
    await attendance.drain();
    await way.attlog('2\t2026-10-06 13:00:00\t1\t0\t15\t0');
    expect(await attendance.drain()).toMatchObject({ days: 2, changed: 1, failed: 0 });
    expect(await way.month('2026-10')).toMatchObject({
      missingIns: 1,
      workedMinutes: 954 + 230,
      paidDays: 2.5,
    });
    const { id } = await service.app.get(EmployeesService).employeeByCode('CB3');
    await service.app.get(BadgesService).issue(way.caller, {
      employeeId: id,
      credential: 'pin:default:9',
      from: '2026-10-01',
      until: null,
    });
    expect(await attendance.drain()).toMatchObject({ changed: 1, failed: 0 });
    expect(await way.month('2026-10')).toMatchObject({ absences: 4, missingOuts: 2 });
    const { added, removed } = await service.app.get(FindingsService).judgeChangedDays();
    // The one missing punch of CB3's month is free.
    expect({ added, removed }).toEqual({ added: 0, removed: 2 });
  });
});

const realLog = process.env['CONGVU_REAL_LOG'] ?? resolve('../shared/data/attlog-municipal-office.dat');
const described = existsSync(realLog) ? describe : describe.skip;

described(
  `the whole way of a real log${existsSync(realLog) ? '' : ' (skipped: set CONGVU_REAL_LOG to it)'}`,
  () => {
    let service: TestApp;
    let way: WholeWay;
    beforeAll(async () => {
      service = await createTestApp();
      way = new WholeWay(service.app);
      const punched = readFileSync(realLog, 'utf8')
        .split('\n')
        .filter((line) => line.includes('\t2020-03-'));
      const pins = [...new Set(punched.map((line) => (line.split('\t')[0] ?? '').trim()))];
      expect(pins).toHaveLength(53);
      await way.centre(
        'code,name,kind,parentCode,zone,from,until\nMUNI,Municipal office,centre,,Asia/Manila,,',
        [
          'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
          ...pins.map((pin) => `E${pin},Người ${pin},công chức,,,MUNI,pin:default:${pin},2020-01-01,`),
        ].join('\n'),
        'MUNI',
        'Asia/Manila',
      );
      await way.schedules(officeHours('MUNI', '2020-01-01', '2023-01-01'));
      await way.setRule('attendance.lateGraceMinutes', '0', '2020-01-01', 'MUNI');
      await way.setRule('attendance.earlyGraceMinutes', '0', '2020-01-01', 'MUNI');
    });
    afterAll(() => service.close());

    it('stores 11,902 scans, and none the second time', async () => {
      const bytes = readFileSync(realLog);
      expect(await way.attlog(bytes)).toMatchObject({
        read: 11_902,
        stored: 11_902,
        rejected: 0,
        conflict: 0,
      });
      expect(await way.attlog(bytes)).toMatchObject({ read: 11_902, stored: 0, duplicate: 11_902 });
    });

    it('gives the totals of attendance.md section 8, and the workbook the same', async () => {
      expect(await way.recompute('2020-03-01', '2020-04-01')).toMatchObject({
        days: 53 * 31,
        created: 53 * 31,
        failed: 0,
      });
      const month = await way.month('2020-03');
      expect(month).toMatchObject({
        people: 53,
        plannedDays: 1166,
        presentDays: 659,
        absences: 1100,
        missingIns: 138,
        missingOuts: 240,
        lateArrivals: 59,
        lateArrivalMinutes: 813,
        earlyDepartures: 71,
        earlyDepartureMinutes: 3855,
        workedMinutes: 203_803,
      });
      const { bytes } = await service.app
        .get(MonthlyReportService)
        .export(way.caller, '2020-03', await way.unit('MUNI'));
      expect(totalsOfWorkbook(await readBack(bytes))).toEqual(figuresOf(month));
    });

    it.each(['2020-03', '2020-10', '2021-05', '2022-02'])(
      'gives the totals of %s that another computation gives',
      async (month) => {
        await way.recompute(`${month}-01`, nextMonth(month));
        const lines = readFileSync(realLog, 'utf8').split('\n');
        const people =
          await service.database.dataSource.query<{ code: string }[]>('SELECT code FROM employee');
        const pins = people.map(({ code }) => code.slice(1));
        expect(await way.month(month)).toMatchObject(independentTotals(lines, month, pins));
      },
    );
  },
);

describe('the whole way of a log that was made up at random', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await createTestApp();
  });
  afterAll(() => service.close());

  it('gives the totals that another computation gives', async () => {
    const way = new WholeWay(service.app);
    const pins = Array.from({ length: 25 }, (_, index) => String(index + 1));
    const random = seeded(1041);
    const lines = pins.flatMap((pin) =>
      Array.from({ length: 31 }, (_, day) =>
        Array.from({ length: Math.floor(random() * 7) }, () => {
          const due = [8, 12, 13, 17, 10, 20, 2][Math.floor(random() * 7)] ?? 8;
          const second = Math.max(
            0,
            Math.min(86_399, Math.round((due + (random() - 0.5) * (random() < 0.3 ? 4 : 0.4)) * 3600)),
          );
          const time = new Date(second * 1000).toISOString().slice(11, 19);
          return `${pin}\t2026-10-${String(day + 1).padStart(2, '0')} ${time}\t1\t${Math.floor(random() * 2)}\t15\t0`;
        }),
      ).flat(),
    );
    await way.centre(
      'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,',
      [
        'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
        ...pins.map((pin) => `E${pin},Người ${pin},công chức,,,TT,pin:default:${pin},2026-01-01,`),
      ].join('\n'),
      'TT',
      'Asia/Ho_Chi_Minh',
    );
    await way.schedules(officeHours('TT', '2026-01-01', '2027-01-01'));
    await way.setRule('attendance.lateGraceMinutes', '0', '2026-01-01', 'TT');
    await way.setRule('attendance.earlyGraceMinutes', '0', '2026-01-01', 'TT');
    await way.attlog(lines.join('\n'));
    await way.recompute('2026-10-01', '2026-11-01');
    const expected = independentTotals(lines, '2026-10', pins);
    expect(expected.missingIns).toBeGreaterThan(20);
    expect(await way.month('2026-10')).toMatchObject(expected);
  });
});

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}

async function readBack(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

/** All that a sheet says in plain text. */
function textsOf(workbook: ExcelJS.Workbook, name: string): string[] {
  const texts: string[] = [];
  workbook.getWorksheet(name)?.eachRow((row) =>
    row.eachCell((cell) => {
      if (typeof cell.value === 'string' && cell.master === cell) texts.push(cell.value);
    }),
  );
  return texts;
}

/** The figures of the front sheet as its formulas' cached values, and the same sums anew from the lines of PL2. */
function totalsOfWorkbook(workbook: ExcelJS.Workbook): readonly (readonly number[])[] {
  const front: number[] = [];
  workbook.getWorksheet('Báo cáo')?.eachRow((row) => {
    const value = row.getCell(5).value;
    if (typeof value === 'object' && value !== null && 'formula' in value) front.push(Number(value.result));
  });
  const sums = Array.from({ length: 13 }, () => 0);
  // The first table ends with its totals; what inspectors saw stands below.
  let isBelow = false;
  workbook.getWorksheet('PL2 Tổng hợp đơn vị')?.eachRow((row) => {
    isBelow ||= row.getCell(2).value === 'Cộng';
    if (isBelow || typeof row.getCell(1).value !== 'number') return;
    sums.forEach((sum, index) => (sums[index] = sum + Number(row.getCell(3 + index).value)));
  });
  return [front, sums];
}

function figuresOf(month: DayTotals): readonly (readonly number[])[] {
  const figures = [
    month.people, month.plannedDays, month.presentDays, month.paidDays, month.provisionalDays, month.workedMinutes,
    month.lateArrivals, month.lateArrivalMinutes, month.earlyDepartures, month.earlyDepartureMinutes, month.absences,
    month.missingIns, month.missingOuts,
  ]; // prettier-ignore
  return [figures, figures];
}
