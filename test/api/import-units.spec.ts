import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportResult } from '../../src/modules/organization/import/import-result.js';
import { ImportService } from '../../src/modules/organization/import/import.service.js';
import { OrganizationModule } from '../../src/modules/organization/organization.module.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { callerAs, createModuleApp, type ModuleApp } from '../support/as-caller.js';
import { peopleCsv, UNITS_HEADER, unitsCsv, xlsxOf } from '../support/import-files.js';

describe('an import of units', () => {
  let service: ModuleApp;
  let imports: ImportService;
  let units: UnitsService;
  const system = systemCaller('test');

  beforeAll(async () => {
    service = await createModuleApp([OrganizationModule]);
    imports = service.app.get(ImportService);
    units = service.app.get(UnitsService);
  });
  afterAll(() => service.close());

  const csv = (...rows: string[]): Promise<ImportResult> =>
    imports.importUnits(system, unitsCsv(...rows), 'units.csv');
  const faults = (result: ImportResult): string[] =>
    result.rows.flatMap((row) => row.faults.map(({ cell, code }) => `${cell} ${code}`));

  it('stores a tree whose rows come in any order', async () => {
    const result = await csv(
      'A-Q1,Quầy Tư pháp,quầy,A-TT,,,',
      'A-TT,Trung tâm Phục vụ hành chính công,trung tâm,A-TQ,,01/03/2017,',
      'A-TQ,Tỉnh Tuyên Quang,Tỉnh,,,,',
      'A-SQ,Đại sứ quán tại Tokyo,cơ quan,a-tq,Asia/Tokyo,,2030-01-01',
    );
    expect(faults(result)).toEqual([]);
    expect(result).toMatchObject({ read: 4, created: 4, stored: true });
    const [counter, centre, province, embassy] = await Promise.all(['A-Q1', 'A-TT', 'A-TQ', 'A-SQ'].map((code) => units.unitByCode(code)));
    expect(counter).toMatchObject({ kind: 'counter', parentId: centre?.id, level: null, validFrom: null });
    expect(centre).toMatchObject({ kind: 'centre', parentId: province?.id, validFrom: '2017-03-01' });
    expect(province).toMatchObject({ kind: 'province', level: 'province', parentId: null });
    expect(embassy).toMatchObject({ zone: 'Asia/Tokyo', validUntil: '2030-01-01' });
  }); // prettier-ignore

  it('finds nothing to do the second time, and updates what differs', async () => {
    const rows = ['B-1,Sở Y tế,sở,,,,', 'B-2,Phòng Nghiệp vụ,phòng,B-1,,,'];
    await csv(...rows);
    expect(await csv(...rows)).toMatchObject({ unchanged: 2, created: 0, updated: 0 });
    const moved = await csv('b-2,Phòng Nghiệp vụ Y,phòng,,,,');
    expect(moved).toMatchObject({ updated: 1 });
    expect(await units.unitByCode('B-2')).toMatchObject({
      name: 'Phòng Nghiệp vụ Y',
      parentId: null,
      version: 2,
    });
    const partial = await imports.importUnits(
      system,
      Buffer.from('code,name,kind\nB-1,Sở Y tế mới,sở'),
      'a.csv',
    );
    expect(partial).toMatchObject({ updated: 1 });
  });

  it('turns a tree around in one file', async () => {
    await csv('C-1,Một,other,,,,', 'C-2,Hai,other,C-1,,,');
    expect(await csv('C-1,Một,other,C-2,,,', 'C-2,Hai,other,,,,')).toMatchObject({ updated: 2, rejected: 0 });
    expect((await units.unitByCode('C-1')).parentId).toBe((await units.unitByCode('C-2')).id);
  });

  it.each<[string, string[], string[]]>([
    ['no name', ['D-1,,phòng,,,,'], ['B2 required']],
    ['an unknown kind', ['D-1,Tên,lâu đài,,,,'], ['C2 unknown-unit-kind']],
    ['an unknown parent', ['D-1,Tên,phòng,NOPE,,,'], ['D2 unknown-unit']],
    ['itself as parent', ['D-1,Tên,phòng,D-1,,,'], ['D2 unit-cycle']],
    ['a circle in the file', ['D-1,Tên,phòng,D-2,,,', 'D-2,Tên,phòng,D-3,,,', 'D-3,Tên,phòng,D-1,,,'], ['D2 unit-cycle', 'D3 unit-cycle', 'D4 unit-cycle']],
    ['a circle with what is stored', ['A-TQ,Tỉnh Tuyên Quang,tỉnh,A-Q1,,,'], ['D2 unit-cycle']],
    ['a parent that is refused', ['D-1,Tên,phòng,D-2,,,', 'D-2,Tên,lâu đài,,,,', 'D-3,Tên,phòng,D-1,,,'], ['D2 unknown-unit', 'C3 unknown-unit-kind', 'D4 parent-rejected']],
    ['an unknown zone', ['D-1,Tên,phòng,,Asia/Ha_Giang,,'], ['E2 unknown-zone']],
    ['30 February', ['D-1,Tên,phòng,,,30/02/2026,'], ['F2 bad-date']],
    ['an end before the beginning', ['D-1,Tên,phòng,,,02/02/2026,02/02/2026'], ['G2 period-reversed']],
    ['a formula', ['D-1,=cmd(),phòng,,,,'], ['B2 formula']],
    ['a code twice', ['D-9,Tên,phòng,,,,', 'd-9,Tên khác,phòng,,,,'], ['A3 duplicate-code']],
  ])('says the cell and what to do: %s', async (_name, rows, expected) => {
    const result = await csv(...rows);
    expect(faults(result)).toEqual(expected);
    expect(result.rejected).toBe(expected.length);
    await expect(units.unitByCode('D-1')).rejects.toMatchObject({ code: 'unknown-reference' });
  }); // prettier-ignore

  it('keeps within the scope of the caller', async () => {
    const province = await units.unitByCode('A-TQ');
    const caller = callerAs('administrator', [province.id]);
    const file = unitsCsv(
      'E-1,Phòng trong,phòng,E-2,,,',
      'E-2,Phòng trên,phòng,A-TT,,,',
      'E-3,Gốc mới,tỉnh,,,,',
      'E-4,Phòng ngoài,phòng,B-1,,,',
      'B-1,Sở Y tế của tôi,sở,A-TQ,,,',
      'A-Q1,Quầy Tư pháp,quầy,B-1,,,',
      'E-5,Dưới gốc mới,phòng,E-3,,,',
    );
    const result = await imports.importUnits(caller, file, 'units.csv');
    expect(faults(result)).toEqual([
      'D4 outside-scope',
      'D5 outside-scope',
      'A6 outside-scope',
      'D7 outside-scope',
      'D8 outside-scope',
    ]);
    expect(result.created).toBe(2);
  });

  it('leaves nobody at a unit that does not exist', async () => {
    await csv('G-1,Phòng Một,phòng,A-TT,,,', 'G-2,Phòng Hai,phòng,A-TT,,,');
    await imports.importPeople(system, peopleCsv('G1,Lê An,can-bo,,,G-1,,01/07/2025,'), 'p.csv');
    const result = await csv(
      'G-1,Phòng Một,phòng,A-TT,,02/07/2025,01/01/2030',
      'G-2,Phòng Hai,phòng,A-TT,,02/07/2025,01/01/2030',
    );
    expect(faults(result)).toEqual(['F2 unit-has-earlier-postings', 'G2 unit-in-use']);
    expect(result.rows[0]?.faults[0]?.vi).toMatch(/1 người.*Hãy/);
    expect(result).toMatchObject({ updated: 1, rejected: 1 });
    expect(await csv('G-1,Phòng Một,phòng,A-TT,,01/07/2025,')).toMatchObject({ updated: 1 });
    const moved = peopleCsv('G1,Lê An,can-bo,,,G-2,,01/07/2025,');
    expect(faults(await imports.importPeople(system, moved, 'p.csv'))).toEqual(['F2 unit-not-valid']);
    const later = peopleCsv('G1,Lê An,can-bo,,,G-2,,02/07/2025,');
    expect(await imports.importPeople(system, later, 'p.csv')).toMatchObject({ updated: 1 });
  });

  it('reads workbooks too, and tells every change in the audit trail', async () => {
    const file = await xlsxOf([['F-1', 'Sở Nội vụ', 'agency', 'A-TQ', null, new Date('2026-01-01T00:00:00Z'), null]], UNITS_HEADER);
    expect(await imports.importUnits(system, file, 'units.xlsx')).toMatchObject({ created: 1 });
    const { id } = await units.unitByCode('F-1');
    const entries = await service.database.dataSource.query<object[]>(
      `SELECT action, after->>'validFrom' AS "from" FROM audit_entry WHERE entity_id = $1`, [id]);
    expect(entries).toEqual([{ action: 'unit.create', from: '2026-01-01' }]);
  }); // prettier-ignore
});
