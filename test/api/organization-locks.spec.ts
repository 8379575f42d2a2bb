import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EmployeesService } from '../../src/modules/organization/employees/employees.service.js';
import { ImportService } from '../../src/modules/organization/import/import.service.js';
import { OrganizationModule } from '../../src/modules/organization/organization.module.js';
import { holdStructure } from '../../src/platform/database/structure-lock.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { callerAs, createModuleApp, type ModuleApp } from '../support/as-caller.js';
import { peopleCsv, unitsCsv, unitsOf } from '../support/import-files.js';

describe('changes of the organisation at the same time', () => {
  let service: ModuleApp;
  let imports: ImportService;
  const system = systemCaller('test');
  const unitId = async (code: string): Promise<string> =>
    (await service.app.get(UnitsService).unitByCode(code)).id;
  const post = async (url: string, payload: object): Promise<number> =>
    (await service.app.inject({ method: 'POST', url, payload })).statusCode;

  const asOwner = async (sql: string): Promise<void> => {
    const owner = new pg.Client({ connectionString: service.database.ownerUrl });
    await owner.connect();
    await owner.query(sql).finally(() => owner.end());
  };

  beforeAll(async () => {
    service = await createModuleApp([OrganizationModule]);
    imports = service.app.get(ImportService);
    await imports.importUnits(system, unitsOf(2), 'units.csv');
  });
  afterAll(() => service.close());
  beforeEach(() => service.as(callerAs('administrator')));

  const people = (day: string, unit: string): string[] =>
    Array.from({ length: 40 }, (_unused, n) => `D${n},Lê Văn ${n},can-bo,,CQ1,${unit},pin:d:${n},${day},`);

  it('never end in a deadlock, though the file names the very people who are transferred', async () => {
    await imports.importPeople(system, peopleCsv(...people('01/01/2020', 'TT')), 'a.csv');
    const employees = service.app.get(EmployeesService);
    const ids = await Promise.all(
      Array.from({ length: 40 }, async (_unused, n) => (await employees.employeeByCode(`D${n}`)).id),
    );
    const targets = [await unitId('CQ1'), await unitId('CQ2'), await unitId('TT')];
    for (let round = 1; round <= 4; round += 1) {
      const file = peopleCsv(...people(`0${round}/06/2026`, round % 2 === 0 ? 'CQ1' : 'CQ2'));
      const import_ = imports.importPeople(system, file, 'a.csv');
      const transfers = ids.map((id, n) =>
        post(`/api/v1/employees/${id}/transfer`, {
          unitId: targets[(n + round) % 3],
          from: `2026-07-0${round}`,
        }),
      );
      const badges = ids.map((employeeId, n) =>
        post('/api/v1/badges', { employeeId, credential: `pin:r${round}:${n}` }),
      );
      expect(await import_).toMatchObject({ read: 40, rejected: 0 });
      expect(new Set(await Promise.all(transfers))).toEqual(new Set([200]));
      expect(new Set(await Promise.all(badges))).toEqual(new Set([201]));
    }
  });

  it('let one of two units be merged into the other, and refuse the way back', async () => {
    for (let round = 0; round < 5; round += 1) {
      const codes = [`X${round}`, `Y${round}`];
      await imports.importUnits(
        system,
        unitsCsv(...codes.map((code) => `${code},Phòng,phòng,TT,,,`)),
        'u.csv',
      );
      const rows = codes.flatMap((code) => [1, 2, 3].map((n) => `${code}-${n},Lê An,can-bo,,,${code},,,`));
      await imports.importPeople(system, peopleCsv(...rows), 'p.csv');
      const [x = '', y = ''] = await Promise.all(codes.map(unitId));
      const merge = (from: string, moveTo: string): Promise<number> =>
        post(`/api/v1/units/${from}/end`, { version: 1, on: '2026-12-01', successorIds: [moveTo], moveTo });
      const answers = await Promise.all([merge(x, y), merge(y, x)]);
      expect(answers.sort()).toEqual([200, 422]);
    }
  });

  it('do not keep a dry run waiting, which keeps nobody waiting either', async () => {
    const file = peopleCsv('W1,Lê Chờ,can-bo,,,TT,,,');
    await service.database.dataSource.transaction(async (manager) => {
      await holdStructure(manager);
      const told = await imports.importPeople(system, file, 'a.csv', { dryRun: true });
      expect(told).toMatchObject({ created: 1, stored: false });
    });
    await expect(service.app.get(EmployeesService).employeeByCode('W1')).rejects.toMatchObject({
      code: 'unknown-reference',
    });
  });

  it.each(['40P01', '40001'])('that the database breaks off with %s may be tried again', async (state) => {
    await asOwner(`
      CREATE OR REPLACE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'broken off' USING ERRCODE = '${state}'; END $$`);
    await asOwner(`CREATE TRIGGER break_off BEFORE INSERT ON org_unit EXECUTE FUNCTION break_off()`);
    const payload = { code: 'BROKEN', name: 'Phòng', kind: 'division' };
    const answer = await service.app.inject({ method: 'POST', url: '/api/v1/units', payload });
    await asOwner('DROP TRIGGER break_off ON org_unit');
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([503, 'try-again']);
    expect(answer.headers['retry-after']).toBe('1');
  });
});
