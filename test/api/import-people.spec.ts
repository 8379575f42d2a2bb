import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ImportResult } from '../../src/modules/organization/import/import-result.js';
import { ImportService } from '../../src/modules/organization/import/import.service.js';
import { EmployeesService } from '../../src/modules/organization/employees/employees.service.js';
import { EmploymentEndService } from '../../src/modules/organization/employees/employment-end.service.js';
import { BadgeLookupService } from '../../src/modules/organization/badges/badge-lookup.service.js';
import { PostingsService } from '../../src/modules/organization/postings/postings.service.js';
import { OrganizationModule } from '../../src/modules/organization/organization.module.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { callerAs, callerWith, createModuleApp, type ModuleApp } from '../support/as-caller.js';
import { peopleCsv, unitsOf, xlsxOf } from '../support/import-files.js';
import { upload } from '../support/upload.js';

describe('an import of people', () => {
  let service: ModuleApp;
  let imports: ImportService;
  const system = systemCaller('test');

  beforeAll(async () => {
    service = await createModuleApp([OrganizationModule]);
    imports = service.app.get(ImportService);
    await imports.importUnits(system, unitsOf(5), 'units.csv');
  });
  afterAll(() => service.close());
  beforeEach(() => service.as(callerAs('administrator')));

  const csv = (...rows: string[]): Promise<ImportResult> =>
    imports.importPeople(system, peopleCsv(...rows), 'people.csv');
  const xlsx = async (...rows: Parameters<typeof xlsxOf>[0]): Promise<ImportResult> =>
    imports.importPeople(system, await xlsxOf(rows), 'people.xlsx');
  const faults = (result: ImportResult): string[] =>
    result.rows.flatMap((row) => row.faults.map(({ cell, code }) => `${cell} ${code}`));
  const person = async (code: string): Promise<Record<string, unknown>> => {
    const [row] = await service.database.dataSource.query<Record<string, unknown>[]>(
      `SELECT e.full_name AS name, e.staff_kind AS kind, e.position, e.active_from AS "from", e.active_until AS "until",
         e.version, (SELECT json_agg(p.kind || ' ' || u.code || ' ' || p.period ORDER BY p.kind, lower(p.period) NULLS FIRST)
           FROM posting p JOIN org_unit u ON u.id = p.unit_id WHERE p.employee_id = e.id) AS postings,
         (SELECT json_agg(b.credential || ' ' || b.status || ' ' || b.period ORDER BY b.credential, lower(b.period))
           FROM badge b WHERE b.employee_id = e.id) AS badges
       FROM employee e WHERE e.code = $1`, [code]);
    return row ?? {};
  }; // prettier-ignore
  const count = async (): Promise<object> => {
    const [row] = await service.database.dataSource.query<[object]>(
      `SELECT (SELECT count(*)::int FROM employee) AS people, (SELECT count(*)::int FROM posting) AS postings,
         (SELECT count(*)::int FROM badge) AS badges, (SELECT count(*)::int FROM audit_entry) AS entries`,
    );
    return row;
  };

  it('stores person, home agency, place of duty and badges', async () => {
    const result = await csv('A1,Nguyễn Thị Ánh,công chức,Chuyên viên,CQ1,TT,0012345678|pin:5|pin:cua-2:7,01/07/2025,');
    expect(result).toEqual({
      read: 1, created: 1, updated: 0, unchanged: 0, rejected: 0, stored: true,
      rows: [{ row: 2, code: 'A1', status: 'created', faults: [] }],
      header: expect.arrayContaining(['code', 'fullName', 'staffKind']),
    });
    expect(await person('A1')).toEqual({
      name: 'Nguyễn Thị Ánh', kind: 'cong-chuc', position: 'Chuyên viên', from: '2025-07-01', until: null, version: 1,
      postings: ['duty TT ["2025-06-30 17:00:00+00",)', 'home CQ1 ["2025-06-30 17:00:00+00",)'],
      badges: [
        'card:32:00BC614E active ["2025-06-30 17:00:00+00",)',
        'pin:cua-2:7 active ["2025-06-30 17:00:00+00",)',
        'pin:default:5 active ["2025-06-30 17:00:00+00",)',
      ],
    });
  }); // prettier-ignore

  it('says what stood in a rejected row, with full card numbers only to who may write badges', async () => {
    const row = 'F9,Lù Thị Sen,không rõ,,,TT,0012345678|04:A2:3F:1C,,';
    expect((await csv(row)).rows[0]?.cells?.[6]).toBe('0012345678|04:A2:3F:1C');
    const few = callerWith(['employees:write', 'units:read']);
    for (const dryRun of [true, false]) {
      const { rows } = await imports.importPeople(few, peopleCsv(row), 'people.csv', { dryRun });
      expect(rows[0]?.cells).toEqual([
        'F9',
        'Lù Thị Sen',
        'không rõ',
        '',
        '',
        'TT',
        '••••5678|••••3F1C',
        '',
        '',
      ]);
      expect(JSON.stringify(rows)).not.toMatch(/0012345678|A2:3F/);
    }
  });

  it('stores since when somebody has been in state service, and an empty cell or file without the column leaves it', async () => {
    const since = async (): Promise<string | null> => {
      const [row] = await service.database.dataSource.query<[{ since: string | null }]>(
        `SELECT service_since AS since FROM employee WHERE code = 'TN1'`,
      );
      return row.since;
    };
    const file = (cell: string): Promise<ImportResult> =>
      imports.importPeople(
        system,
        Buffer.from(`code,fullName,staffKind,unitCode,serviceSince\nTN1,Hà Thị Thâm,công chức,TT,${cell}`),
        'people.csv',
      );
    expect(await file('01/09/2009')).toMatchObject({ created: 1, rejected: 0 });
    expect(await since()).toBe('2009-09-01');
    expect(await file('')).toMatchObject({ unchanged: 1 });
    expect(await csv('TN1,Hà Thị Thâm,công chức,,,TT,,,')).toMatchObject({ unchanged: 1 });
    expect(await since()).toBe('2009-09-01');
    expect(await file('1/10/2009')).toMatchObject({ updated: 1 });
    expect(await since()).toBe('2009-10-01');
    expect((await file('30/02/2009')).rows[0]?.faults[0]?.code).toBe('bad-date');
  });

  it('reads dates, numbers and kinds as people write them in Excel', async () => {
    const result = await xlsx(
      ['B1', 'Trần Văn An', 'Viên chức', null, 'CQ1', 'TT', null, new Date('2025-07-01T00:00:00Z'), '31/12/2026'],
      [1002, 'Lê Thị Bình', 'VIEN-CHUC', null, null, 'tt', null, '2025-07-01', null],
      ['B3', { richText: [{ text: 'Phạm ' }, { text: 'Dung' }] }, 'bưu chính', null, null, 'TT', null, null, null],
    );
    expect(faults(result)).toEqual([]);
    expect(await person('B1')).toMatchObject({ kind: 'vien-chuc', from: '2025-07-01', until: '2026-12-31' });
    expect(await person('1002')).toMatchObject({ kind: 'vien-chuc', name: 'Lê Thị Bình' });
    expect(await person('B3')).toMatchObject({ kind: 'buu-chinh', name: 'Phạm Dung', from: null, postings: ['duty TT (,)'] });
  }); // prettier-ignore

  it('keeps the zeros of a card: as text, or as a number whose format shows them', async () => {
    const bytes = await xlsxOf(
      [
        ['Z1', 'Lê Văn Một', 'hợp đồng', null, null, 'TT', '0000000017', null, null],
        ['Z2', 'Lê Văn Hai', 'hợp đồng', null, null, 'TT', 18, null, null],
        ['Z3', 'Lê Văn Ba', 'hợp đồng', null, null, 'TT', 19, null, null],
      ],
      undefined,
      (sheet) => {
        sheet.getCell('G3').numFmt = '0000000000';
      },
    );
    const result = await imports.importPeople(system, bytes, 'people.xlsx');
    expect(faults(result)).toEqual(['G4 bad-credential']);
    expect((await person('Z1'))['badges']).toEqual(['card:32:00000011 active (,)']);
    expect((await person('Z2'))['badges']).toEqual(['card:32:00000012 active (,)']);
  });

  it.each<[string, string, string[]]>([
    ['no code', ',Lê An,can-bo,,,TT,,,', ['A2 required']],
    ['no name', 'F1,,can-bo,,,TT,,,', ['B2 required']],
    ['a staff kind that does not exist', 'F1,Lê An,sếp,,,TT,,,', ['C2 unknown-staff-kind']],
    ['no unit at all', 'F1,Lê An,can-bo,,,,,,', ['F2 required']],
    ['an unknown place of duty', 'F1,Lê An,can-bo,,,NOPE,,,', ['F2 unknown-unit']],
    ['an unknown agency', 'F1,Lê An,can-bo,,NOPE,TT,,,', ['E2 unknown-unit']],
    ['30 February', 'F1,Lê An,can-bo,,,TT,,30/02/2026,', ['H2 bad-date']],
    ['a date in American order', 'F1,Lê An,can-bo,,,TT,,12/31/2026,', ['H2 bad-date']],
    ['the year 26', 'F1,Lê An,can-bo,,,TT,,01/02/0026,', ['H2 date-out-of-range']],
    ['an end before the beginning', 'F1,Lê An,can-bo,,,TT,,01/02/2026,01/02/2026', ['I2 period-reversed']],
    ['a formula', 'F1,=cmd(),can-bo,,,TT,,,', ['B2 formula']],
    ['a formula by plus', 'F1,Lê An,can-bo,+1+cmd,,TT,,,', ['D2 formula']],
    ['a code that climbs folders', '../etc,Lê An,can-bo,,,TT,,,', ['A2 bad-code']],
    ['a NUL byte', 'F1,Lê\u0000An,can-bo,,,TT,,,', ['B2 control-characters']],
    ['a name of 201 characters', `F1,${'â'.repeat(201)},can-bo,,,TT,,,`, ['B2 too-long']],
    ['a code of 51 characters', `${'A'.repeat(51)},Lê An,can-bo,,,TT,,,`, ['A2 too-long']],
    ['a card that cannot be read', 'F1,Lê An,can-bo,,,TT,pin:5|12,,', ['G2 bad-credential']],
    ['several faults', ',,sếp,,,TT,,30/02/2026,', ['A2 required', 'B2 required', 'C2 unknown-staff-kind', 'H2 bad-date']],
  ])('says the cell and what to do: %s', async (_name, row, expected) => {
    const before = await count();
    const result = await csv(row);
    expect(faults(result)).toEqual(expected);
    expect(result).toMatchObject({ read: 1, rejected: 1, created: 0 });
    for (const fault of result.rows[0]?.faults ?? []) {
      expect(fault.vi).toMatch(/Hãy/);
      expect(fault.vi + fault.en).not.toMatch(/[{}]/);
    }
    expect(await person('F1')).toEqual({});
    expect({ ...(await count()), entries: 0 }).toEqual({ ...before, entries: 0 });
  }); // prettier-ignore

  it.each<[string, unknown, string]>([
    ['a formula', { formula: 'HYPERLINK("http://x")', result: 'Lê An' }, 'B2 formula'],
    ['an error of Excel', { error: '#REF!' }, 'B2 error-cell'],
  ])('refuses %s in a workbook', async (_name, value, fault) => {
    const row = ['F2', value, 'can-bo', null, null, 'TT', null, null, null];
    const result = await xlsx(row as Parameters<typeof xlsxOf>[0][number]);
    expect(faults(result)).toEqual([fault]);
  });

  it('refuses merged cells and numbers that Excel has rounded, and reads the rest', async () => {
    const row = (code: string, position: string | number): (string | number | null)[] => [code, 'Lê An', 'can-bo', position, null, 'TT', null, null, null];
    const bytes = await xlsxOf([row('M1', 'x'), row('M2', 'x'), row('M3', 'x'), row('M4', 12345678901234567890)], undefined, (sheet) => sheet.mergeCells('D2:D3'));
    const result = await imports.importPeople(system, bytes, 'people.xlsx');
    expect(faults(result)).toEqual(['D2 merged-cell', 'D3 merged-cell', 'D5 number-too-long']);
    expect(result).toMatchObject({ created: 1, rejected: 3, stored: true });
  }); // prettier-ignore

  it('stores the good rows and reports the bad ones; strictly it stores none; dry it only tells', async () => {
    const file = peopleCsv('G1,Lê Một,can-bo,,,TT,,,', 'G2,,can-bo,,,TT,,,', 'g1,Lê Hai,can-bo,,,TT,,,');
    const before = await count();
    const run = (options: object): Promise<ImportResult> =>
      imports.importPeople(system, file, 'a.csv', options);
    const dry = await run({ dryRun: true });
    const strict = await run({ strict: true });
    expect(await count()).toEqual(before);
    const real = await run({});
    expect([dry.stored, strict.stored, real.stored]).toEqual([false, false, true]);
    expect(faults(real)).toEqual(['B3 required', 'A4 duplicate-code']);
    for (const other of [dry, strict]) expect({ ...other, stored: true }).toEqual(real);
    expect(await person('G1')).toMatchObject({ name: 'Lê Một' });
    expect((await run({ strict: true, dryRun: true })).stored).toBe(false);
    expect((await imports.importPeople(system, peopleCsv('G4,Lê Tư,can-bo,,,TT,,,'), 'a.csv', { strict: true })).stored).toBe(true);
  }); // prettier-ignore

  it('finds nothing to do the second time, and changes only what differs the third', async () => {
    const row = 'H1,Hồ Thị Dung,hop-dong,Văn thư,CQ1,TT,0000000101,01/07/2025,';
    await csv(row);
    const before = await count();
    expect(await csv(row)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect({ ...(await count()), entries: 0 }).toEqual({ ...before, entries: 0 });
    expect(await csv('h1,Hồ Thị Dung,cong-chuc,,,,,,')).toMatchObject({ updated: 1 });
    expect(await person('H1')).toMatchObject({ kind: 'cong-chuc', position: 'Văn thư', version: 2 });
  });

  it('transfers a person from the date given, and keeps what was before', async () => {
    await csv('K1,Vũ Văn Khánh,cong-chuc,,CQ1,TT,,01/07/2025,');
    const undated = await csv('K1,Vũ Văn Khánh,cong-chuc,,CQ1,CQ2,,,');
    expect(faults(undated)).toEqual(['H2 start-date-needed']);
    await csv('K1,Vũ Văn Khánh,cong-chuc,,CQ1,CQ2,,01/09/2026,');
    const after = await person('K1');
    expect(after).toMatchObject({
      from: '2025-07-01',
      postings: [
        'duty TT ["2025-06-30 17:00:00+00","2026-08-31 17:00:00+00")',
        'duty CQ2 ["2026-08-31 17:00:00+00",)',
        'home CQ1 ["2025-06-30 17:00:00+00",)',
      ],
    });
    // The old file once more: it says what was true then, and still is.
    expect(await csv('K1,Vũ Văn Khánh,cong-chuc,,CQ1,TT,,01/07/2025,')).toMatchObject({ unchanged: 1 });
    await csv('K1,Vũ Văn Khánh,cong-chuc,,CQ1,CQ2,,01/09/2026,01/12/2026');
    expect(await person('K1')).toMatchObject({ until: '2026-12-01' });
    const back = await csv('K1,Vũ Văn Khánh,cong-chuc,,,TT,,01/12/2026,');
    expect(faults(back)).toEqual(['H2 employment-ended']);
  });

  it('does not take a badge from somebody else, in the database or in the same file', async () => {
    await csv('L1,Bùi Linh,cong-chuc,,,TT,0000000201,01/07/2025,01/07/2026');
    const result = await csv(
      'L2,Bùi Lan,cong-chuc,,,TT,pin:9|0000000201,30/06/2026,',
      'L3,Bùi Liên,cong-chuc,,,TT,0000000201,01/07/2026,',
      'L4,Bùi Lý,cong-chuc,,,TT,0000000201,02/07/2026,',
      'L5,Bùi Lương,cong-chuc,,,TT,0000000201,,',
    );
    expect(faults(result)).toEqual(['G2 badge-held', 'G4 badge-held', 'G5 badge-held']);
    expect(result.rows[0]?.faults[0]?.vi).toContain('Thẻ thứ 2');
    expect(result.rows[2]?.faults[0]?.vi).toContain('(L3)');
    // Its own cells are given back to whoever sent them; what is said of them names no card.
    expect(JSON.stringify(result.rows.map((row) => row.faults))).not.toMatch(/0000000201|000000C9/);
    const lookup = service.app.get(BadgeLookupService);
    const employees = service.app.get(EmployeesService);
    const holder = await lookup.resolveCredential('card:32:000000C9', new Date('2026-07-01T00:00:00Z'));
    expect(holder).toBe((await employees.employeeByCode('L3')).id);
  });

  it('refuses the row that the database refuses, and stores the others', async () => {
    await csv('V1,Lê Một,can-bo,,,TT,,01/07/2025,', 'V2,Lê Hai,can-bo,,,TT,pin:v:2,01/07/2025,');
    // Half a millisecond beyond the midnight that the planner sees.
    for (const table of ['posting', 'badge']) {
      await service.database.dataSource.query(
        `UPDATE ${table} SET period = tstzrange(lower(period), '2026-06-30T17:00:00.0005Z')
         WHERE employee_id IN (SELECT id FROM employee WHERE code = $1)`, [table === 'posting' ? 'V1' : 'V2']);
    }
    const result = await csv(
      'V1,Lê Một,can-bo,,,CQ1,,01/07/2026,',
      'V3,Lê Ba,can-bo,,,TT,pin:v:2,01/07/2026,',
      'V4,Lê Bốn,can-bo,,,TT,,01/07/2026,',
    );
    expect(faults(result)).toEqual(['H2 overlapping-period', 'G3 badge-held']);
    expect(result).toMatchObject({ read: 3, created: 1, updated: 0, rejected: 2, stored: true });
    expect(await person('V3')).toEqual({});
    expect(await person('V4')).toMatchObject({ name: 'Lê Bốn' });
  }); // prettier-ignore

  it('refuses a unit that does not exist at that time', async () => {
    const units = service.app.get(UnitsService);
    await units.create(system, { code: 'OLD', name: 'UBND huyện Đồng Văn', kind: 'district', validUntil: '2025-07-01' });
    const result = await csv('N1,Lê An,can-bo,,,OLD,,01/07/2025,', 'N2,Lê Anh,can-bo,,,OLD,,30/06/2025,');
    expect(faults(result)).toEqual(['F2 unit-not-valid']);
  }); // prettier-ignore

  it('keeps within the scope of the caller and away from their own record', async () => {
    const units = service.app.get(UnitsService);
    const centre = await units.unitByCode('TT');
    await csv('P1,Lê Trong,can-bo,,CQ1,TT,,01/07/2025,', 'P2,Lê Ngoài,can-bo,,CQ1,CQ1,,01/07/2025,');
    const own = await service.app.get(EmployeesService).employeeByCode('P1');
    const caller = callerAs('hr-officer', [centre.id], own.id);
    const file = peopleCsv(
      'P1,Lê Trong,cong-chuc,,,,,,',
      'P2,Lê Ngoài,cong-chuc,,,,,,',
      'P3,Lê Mới,can-bo,,CQ1,TT,,,',
      'P4,Lê Khác,can-bo,,,CQ1,,,',
      'P5,Lê Khác,can-bo,,CQ1,,,,',
      'P1X,Lê Thẻ,can-bo,,,TT,pin:1,,',
    );
    const result = await imports.importPeople(caller, file, 'a.csv');
    expect(faults(result)).toEqual([
      'A2 own-record',
      'A3 outside-scope',
      'F5 outside-scope',
      'E6 outside-scope',
    ]);
    expect(result.created).toBe(2);
    const unchangedOwn = await imports.importPeople(caller, peopleCsv('P1,Lê Trong,can-bo,,,,,,'), 'a.csv');
    expect(unchangedOwn).toMatchObject({ unchanged: 1 });
    const noBadges = callerWith(['employees:write'], [centre.id]);
    const cards = await imports.importPeople(noBadges, peopleCsv('P6,Lê Sáu,can-bo,,,TT,pin:2,,'), 'a.csv');
    expect(faults(cards)).toEqual(['G2 outside-scope']);
    const none = callerWith(['employees:read']);
    await expect(imports.importPeople(none, file, 'a.csv')).rejects.toMatchObject({ code: 'not-permitted' });
  });

  it('leaves alone what somebody did at a unit that the caller does not hold', async () => {
    const centre = await service.app.get(UnitsService).unitByCode('TT');
    await csv('U1,Lê Cũ,can-bo,,,CQ1,,01/01/2020,01/07/2025', 'U2,Lê Cũ,can-bo,,,CQ1,,01/01/2020,01/07/2025');
    const { id } = await service.app.get(EmployeesService).employeeByCode('U1');
    for (const code of ['U1', 'U2']) {
      const { id: person, version } = await service.app.get(EmployeesService).employeeByCode(code);
      await service.app.get(EmploymentEndService).end(system, person, { version, on: null });
      const posting = { kind: 'duty', unitId: centre.id, from: '2025-09-01' } as const;
      await service.app.get(PostingsService).add(system, person, posting);
    }
    const before = await service.app.get(PostingsService).of([id]);
    const caller = callerAs('hr-officer', [centre.id]);
    const rows = [
      ['cut', 'U1,Lê Cũ,can-bo,,,TT,,01/07/2023,'],
      ['taken over', 'U1,Lê Cũ,can-bo,,,TT,,01/01/2020,'],
      ['ended earlier', 'U1,Lê Cũ,can-bo,,,CQ1,,01/01/2020,01/01/2024'],
      ['extended', 'U1,Lê Cũ,can-bo,,,CQ1,,01/01/2020,01/08/2025'],
      ['begun earlier', 'U1,Lê Cũ,can-bo,,,CQ1,,01/01/2019,'],
    ];
    for (const [name, row = ''] of rows) {
      const result = await imports.importPeople(caller, peopleCsv(row), 'a.csv');
      expect({ name, faults: faults(result) }).toEqual({ name, faults: ['F2 outside-scope'] });
    }
    expect(await service.app.get(PostingsService).of([id])).toEqual(before);
    const own = peopleCsv('U1,Lê Cũ,can-bo,,,CQ1,,01/01/2020,', 'U2,Lê Cũ,can-bo,,,TT,,01/08/2025,');
    expect(await imports.importPeople(caller, own, 'a.csv')).toMatchObject({ unchanged: 1, updated: 1 });
  });

  it.each<[string, Buffer, string, number, string]>([
    ['an unknown column', Buffer.from('code,fullName,staffKind,salary\nA,B,can-bo,1'), 'a.csv', 422, 'wrong-header'],
    ['a missing column', Buffer.from('code,fullName\nA,B'), 'a.csv', 422, 'wrong-header'],
    ['a column twice', Buffer.from('code,fullName,staffKind,code\nA,B,can-bo,A'), 'a.csv', 422, 'wrong-header'],
    ['a header only', peopleCsv(), 'a.csv', 422, 'empty-file'],
    ['an empty file', Buffer.alloc(0), 'a.csv', 422, 'empty-file'],
    ['another ending', peopleCsv('A,B,can-bo,,,TT,,,'), 'a.exe', 422, 'unreadable-file'],
    ['a text called .xlsx', peopleCsv('A,B,can-bo,,,TT,,,'), 'a.xlsx', 422, 'unreadable-file'],
    ['more than 50,000 rows', peopleCsv(...Array<string>(50_001).fill('A,B,can-bo,,,TT,,,')), 'a.csv', 422, 'too-many-rows'],
    ['more than 20 MB', Buffer.alloc(21 * 1024 * 1024, 'a'), 'a.csv', 413, 'file-too-large'],
  ])('refuses %s as a whole', async (_name, bytes, filename, status, code) => {
    const answer = await upload<{ code: string }>(service.app, '/api/v1/imports/people', bytes, filename);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  }); // prettier-ignore

  it('takes columns in any order and without the optional ones', async () => {
    const file = Buffer.from('\uFEFFunitCode;STAFFKIND;fullName;code\r\nTT;cán bộ;Đặng Ý;Q1\r\n');
    expect(await imports.importPeople(system, file, 'a.csv')).toMatchObject({ created: 1 });
    expect(faults(await imports.importPeople(system, Buffer.from('unitCode;staffKind;fullName;code\nNOPE;can-bo;Đặng Ý;Q2'), 'a.csv'))).toEqual(['A2 unknown-unit']);
  }); // prettier-ignore

  it('takes the Vietnamese heads of the template, and names cells by the head of the file', async () => {
    const file = Buffer.from(
      'Mã  nhân sự,HỌ VÀ TÊN,Loại nhân sự,Mã nơi làm việc\nVN1,Giàng Thị Mỷ,Viên chức,TT\nVN2,,Viên chức,TT',
    );
    const { created, rows } = await imports.importPeople(system, file, 'a.csv');
    expect(created).toBe(1);
    expect(rows.flatMap((row) => row.faults.map(({ column }) => column))).toEqual(['Họ và tên']);
  });

  it('is done over HTTP with its options, and leaves one entry for the file', async () => {
    const file = peopleCsv('R1,Sùng A Páo,buu-chinh,,,TT,,,');
    const dry = await upload<ImportResult>(service.app, '/api/v1/imports/people?dryRun=true&strict=false', file, 'r.csv');
    expect([dry.status, dry.body.stored, dry.body.created]).toEqual([200, false, 1]);
    const real = await upload<ImportResult>(service.app, '/api/v1/imports/people', file, 'r.csv');
    expect([real.status, real.body.stored, real.body.created]).toEqual([200, true, 1]);
    const [entry] = await service.database.dataSource.query<{ action: string; after: object; actor_label: string }[]>(
      `SELECT action, after, actor_label FROM audit_entry WHERE entity_type = 'import' ORDER BY id DESC LIMIT 1`);
    expect(entry).toMatchObject({ action: 'import.people', actor_label: 'administrator', after: { file: 'r.csv', created: 1 } });
    expect((await upload<{ code: string }>(service.app, '/api/v1/imports/people?dryRun=maybe', file, 'r.csv')).body.code).toBe('invalid-input');
    expect((await upload<{ code: string }>(service.app, '/api/v1/imports/people', file, 'r.csv', 'datei')).body.code).toBe('file-missing');
    const json = await service.app.inject({ method: 'POST', url: '/api/v1/imports/people', payload: {} });
    expect([json.statusCode, json.json<{ code: string }>().code]).toEqual([415, 'unsupported-media-type']);
  }); // prettier-ignore

  it('offers templates that it reads itself', async () => {
    for (const kind of ['people', 'units']) {
      const csvFile = await service.app.inject({ url: `/api/v1/imports/${kind}/template.csv` });
      expect(csvFile.headers['content-type']).toContain('text/csv');
      expect(csvFile.body.charCodeAt(0)).toBe(0xfeff);
      const excel = await service.app.inject({ url: `/api/v1/imports/${kind}/template.xlsx` });
      expect(excel.headers['content-disposition']).toBe(`attachment; filename="${kind}-template.xlsx"`);
      const run = (bytes: Buffer): Promise<ImportResult> =>
        kind === 'people' ? imports.importPeople(system, bytes, 't.xlsx') : imports.importUnits(system, bytes, 't.xlsx');
      await expect(run(excel.rawPayload)).rejects.toMatchObject({ code: 'empty-file' });
      expect((await service.app.inject({ url: `/api/v1/imports/${kind}/template.exe` })).statusCode).toBe(422);
    }
  }); // prettier-ignore

  it('is done twice at once as if one came after the other, also while people are edited', async () => {
    const rows = Array.from({ length: 300 }, (_unused, n) => `T${n},Lê Văn ${n},can-bo,,CQ1,TT,pin:t:${n},01/07/2025,`);
    const moved = rows.map((row) => row.replace(',TT,', ',CQ2,').replace('01/07/2025', '01/08/2026'));
    const edits = async (prefix: string): Promise<void> => {
      for (let n = 0; n < 20; n += 1) {
        const code = `${prefix}-${n}`;
        const unitId = (await service.app.get(UnitsService).unitByCode('TT')).id;
        const employees = service.app.get(EmployeesService);
        // Somebody of the file, too.
        const known = await employees.employeeByCode(`T${n}`).catch(() => null);
        if (known !== null) await service.app.get(PostingsService).transfer(system, known.id, { kind: 'duty', unitId, from: '2026-11-01' });
        const { id } = await employees.create(system, { code, fullName: 'Lê Sửa', staffKind: 'can-bo', postings: [{ kind: 'duty', unitId }] });
        await service.app.get(PostingsService).transfer(system, id, { kind: 'duty', unitId, from: '2026-11-01' });
        await employees.update(system, id, 1, { position: 'x' });
      }
    };
    const [first, second] = await Promise.all([csv(...rows), csv(...rows), edits('T1')]);
    expect([first.created + second.created, first.unchanged + second.unchanged]).toEqual([300, 300]);
    const [third, fourth] = await Promise.all([csv(...moved), csv(...moved), edits('T2')]);
    expect([third.updated + fourth.updated, third.unchanged + fourth.unchanged]).toEqual([300, 300]);
  }); // prettier-ignore

  it('never writes card numbers into log or audit trail', async () => {
    await csv('S1,Lê Thẻ,can-bo,,,TT,0087654321,,');
    const leaks = await service.database.dataSource.query<object[]>(
      `SELECT id FROM audit_entry WHERE after::text ~ '0087654321|05397FB1'`,
    );
    expect(leaks).toEqual([]);
    expect(service.logLines.filter((line) => /0087654321|05397FB1/.test(line))).toEqual([]);
  });
});
