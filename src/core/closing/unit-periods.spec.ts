import { describe, expect, it } from '@jest/globals';
import { UnitPeriods, type PeriodFacts } from './unit-periods.js';

/** A province, a centre below it with a counter, and a commune; the centre reports from the 15th to the 14th, the commune by the calendar. */
const facts = (opened: PeriodFacts['opened'] = new Map()): PeriodFacts => ({
  parents: new Map([['tinh', null], ['tt', 'tinh'], ['quay', 'tt'], ['xa', 'tinh']]),
  ruled: new Set(['tt']),
  opened,
  startDayOf: (_month, unitId) => (unitId === 'tt' ? 15 : 1),
}); // prettier-ignore

describe('the dates that units report as a month', () => {
  it('are those of the nearest unit above that has its own, else those of everybody', () => {
    const periods = new UnitPeriods(facts());
    expect(periods.of('quay', '2026-11')).toMatchObject({ from: '2026-10-15', to: '2026-11-14' });
    expect(periods.of('xa', '2026-11')).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
    expect(periods.of(null, '2026-11')).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
  });

  it('contain each date once: the 14th is of its own month, the 15th of the next', () => {
    const periods = new UnitPeriods(facts());
    expect(periods.on('quay', '2026-11-14').month).toBe('2026-11');
    expect(periods.on('quay', '2026-11-15').month).toBe('2026-12');
    expect(periods.on('xa', '2026-11-15').month).toBe('2026-11');
    expect(periods.everyOn('2026-11-15').map(({ month }) => month)).toEqual(['2026-11', '2026-12']);
  });

  it('stand as they were opened above the unit, whatever the rule says, and those beside give way', () => {
    const month = { month: '2026-11', from: '2026-10-28', to: '2026-11-27' };
    const periods = new UnitPeriods(facts(new Map([['tinh', new Map([['2026-11', month]])]])));
    expect(periods.of('xa', '2026-11')).toEqual(month);
    expect(periods.of('xa', '2026-10')).toMatchObject({ from: '2026-10-01', to: '2026-10-27' });
    expect(periods.of('xa', '2026-12')).toMatchObject({ from: '2026-11-28', to: '2026-12-31' });
    expect(periods.of('quay', '2026-11')).toEqual(month);
    expect([periods.on('xa', '2026-11-27').month, periods.on('xa', '2026-11-28').month]).toEqual([
      '2026-11',
      '2026-12',
    ]);
  });

  it('are told in groups of units that have the same', () => {
    const reported = new UnitPeriods(facts()).reported(['2026-10', '2026-11']);
    expect(reported).toMatchObject({ from: '2026-09-15', until: '2026-12-01' });
    expect(reported.groups.map(({ unitIds, periods }) => [unitIds, periods.map(({ to }) => to)])).toEqual([
      [['tt', 'quay'], ['2026-10-14', '2026-11-14']],
      [null, ['2026-10-31', '2026-11-30']],
    ]); // prettier-ignore
    const alike = new UnitPeriods({ ...facts(), ruled: new Set(), startDayOf: () => 15 }).reported([
      '2026-11',
    ]);
    expect(alike.groups).toHaveLength(1);
  });
});
