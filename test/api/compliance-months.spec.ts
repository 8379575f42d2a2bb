import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ComplianceMonthList,
  ComplianceUnitList,
} from '../../src/modules/compliance/months/compliance-months.dto.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

/** Two days of five people: CB1 is late on both, CB2 stays away on one. Now is Monday 2026-11-23 08:00 in Việt Nam. */
describe('months for whoever leads', () => {
  let world: ComplianceWorld;
  let director: { cookie: string };
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    director = await signInAs(world.service, 'director', 'TT');
  });
  afterAll(() => world.close());

  const months = async (query: string, who = director) =>
    (await world.call<ComplianceMonthList>('GET', `compliance/months?${query}`, who)).body.items;
  const units = async (query = '', who = director) =>
    (await world.call<ComplianceUnitList>('GET', `compliance/months/2026-11/units?${query}`, who)).body;

  it('are thirteen up to the one that is named, with nothing where nobody has a day', async () => {
    const items = await months('month=2026-12');
    expect([items.length, items[0]?.month, items.at(-1)?.month]).toEqual([13, '2025-12', '2026-12']);
    expect(items.filter(({ attendance }) => attendance !== null).map(({ month }) => month)).toEqual([
      '2026-11',
    ]);
    expect(items.at(-2)?.attendance).toMatchObject({
      people: 5, plannedDays: 10, presentDays: 9, onTimeDays: 7, lateArrivals: 2, absences: 2, earlyDepartures: 0, missingIns: 1,
    }); // prettier-ignore
  });

  it('have their findings by the four contents, and what was decided apart from what was not', async () => {
    const area = async (name: string) =>
      (await months('month=2026-11&count=1'))[0]?.areas.find((each) => each.area === name);
    expect(await area('tinh-than')).toEqual({ area: 'tinh-than', open: 4, confirmed: 0, excused: 0 });
    expect(await area('trang-phuc')).toEqual({ area: 'trang-phuc', open: 0, confirmed: 0, excused: 0 });
    for (const [rule, status] of [['TG-02', 'confirmed'], ['TG-01', 'excused']] as const)
      await world.query('UPDATE finding SET status = $2 WHERE rule = $1', [rule, status]);
    expect(await area('tinh-than')).toEqual({ area: 'tinh-than', open: 2, confirmed: 1, excused: 1 });
  }); // prettier-ignore

  it('are told unit by unit, with how small a unit is not compared', async () => {
    const { items, smallest } = await units();
    expect(smallest).toBe(5);
    const told = Object.fromEntries(
      items.map(({ unitCode, plannedDays, onTimeDays, open, confirmed }) => [
        unitCode,
        [plannedDays, onTimeDays, open, confirmed],
      ]),
    );
    expect(told).toEqual({ Q1: [6, 4, 0, 1], Q2: [2, 1, 2, 0], TT: [2, 2, 0, 0] });
    const { items: one } = await units(`unit=${await world.way.unit('Q2')}`);
    expect(one.map(({ unitCode }) => unitCode)).toEqual(['Q2']);
  });

  it('are those of the own units: what lies outside has no day and no finding', async () => {
    const head = await signInAs(world.service, 'unit-head', 'Q2');
    expect((await months('month=2026-11&count=1', head))[0]).toMatchObject({ attendance: { people: 1, plannedDays: 2 } });
    expect((await units('', head)).items.map(({ unitCode }) => unitCode)).toEqual(['Q2']);
    const outside = await months(`month=2026-11&count=1&unit=${await world.way.unit('Q1')}`, head);
    expect(outside[0]?.attendance).toBeNull();
    expect(outside[0]?.areas.every(({ open, confirmed, excused }) => open + confirmed + excused === 0)).toBe(true);
    expect((await units(`unit=${await world.way.unit('Q1')}`, head)).items).toEqual([]);
  }); // prettier-ignore

  it.each(['month=2026-13', 'month=2026-11&count=0', 'month=2026-11&count=26', 'month=2026-11&unit=TT', ''])(
    'refuse what makes no sense: %s',
    async (query) => {
      expect((await world.call('GET', `compliance/months?${query}`, director)).status).toBe(422);
    },
  );
});
