import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitSuccessionService } from '../../src/modules/organization/units/unit-succession.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { ClosingWorld } from '../support/closing-world.js';
import { xlsxCells, xlsxTexts } from '../support/xlsx-cells.js';

/** December beside November, in which the centre TT had five people, two of them at its counter Q1. */
describe('a month beside one in which the unit was another', () => {
  let world: ClosingWorld;
  beforeEach(async () => {
    world = await ClosingWorld.build();
    await world.way.units('code,name,kind,parentCode,zone,from,until\nT2,Trung tâm hai,centre,,,,\nQ2,Quầy hai,counter,TT,,,\nQ3,Quầy ba,counter,T2,,,');
    world.at('2026-12-09T01:00:00Z');
  }); // prettier-ignore
  afterEach(() => world.close());

  const december = async (code: string) => {
    const made = await world.service.app
      .get(MonthlyReportService)
      .laidOut(world.way.caller, '2026-12', await world.way.unit(code), { edition: 'director', agencyId: null }, () => Promise.resolve(null));
    return { comparison: made.model.comparison, front: xlsxTexts(xlsxCells(made.bytes), 'Báo cáo') };
  }; // prettier-ignore
  const end = async (...successors: string[]): Promise<void> => {
    const { id, version } = await world.service.app.get(UnitsService).unitByCode('Q1');
    const successorIds = await Promise.all(successors.map((code) => world.way.unit(code)));
    await world.service.app.get(UnitSuccessionService).end(world.way.caller, id, {
      version,
      on: '2026-12-05',
      successorIds,
      ...(successorIds[0] === undefined ? {} : { moveTo: successorIds[0] }),
    });
  };

  it('is compared where the same units are told, and with the past of those that were merged into it', async () => {
    expect((await december('TT')).comparison).toMatchObject({ previous: { people: 5 }, lastYear: null });
    await end('Q2');
    expect((await december('TT')).comparison).toMatchObject({ previous: { people: 5 } });
    const { comparison, front } = await december('Q2');
    expect(comparison).toMatchObject({ previous: { people: 2 } });
    expect(front).not.toContain('Không so sánh được');
  });

  it('cannot be compared where a unit was split between it and others, and says so', async () => {
    await end('Q2', 'Q3');
    for (const code of ['TT', 'Q2', 'Q3']) {
      const { comparison, front } = await december(code);
      expect([code, comparison]).toEqual([code, { previous: null, lastYear: null, unlike: ['previous'] }]);
      expect(front).toContain('Không so sánh được');
      expect(front).toContain('Chưa có dữ liệu');
    }
  });

  it('cannot be compared where a unit was moved away or below it since', async () => {
    const { id, version } = await world.service.app.get(UnitsService).unitByCode('Q1');
    await world.service.app.get(UnitsService).update(world.way.caller, id, version, { parentId: await world.way.unit('T2') });
    expect((await december('TT')).comparison.unlike).toEqual(['previous']);
    expect((await december('T2')).comparison.unlike).toEqual(['previous']);
    expect((await december('Q1')).comparison).toMatchObject({ previous: { people: 2 } });
  }); // prettier-ignore
});
