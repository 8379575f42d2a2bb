import { describe, expect, it } from '@jest/globals';
import type {
  ConfirmedCount,
  MonthlyReport,
  SealedSource,
  UnitLine,
} from '../../../reports/monthly-compliance/model.js';
import { forEdition } from './edition-model.js';
import { OTHER_UNITS } from './small-units.js';

const NAME = 'Bộ phận Một cửa';
const share = { inspected: 0, kept: 0, share: null, low: null, high: null };
const unit = (unitId: string, people: number): UnitLine =>
  ({
    unitId,
    name: NAME,
    people,
    badge: share,
    uniform: share,
    severities: [],
    points: null,
  }) as unknown as UnitLine;
const count = (unitId: string, n: number): ConfirmedCount => ({
  unitId, unit: NAME, rule: 'TG-01', words: 'Đi muộn', article: '', count: n, points: null,
}); // prettier-ignore
const part = (name: string, people: number): SealedSource =>
  ({ unit: name, revision: 2, differences: { people, days: people, findings: 0, rules: 1 } }) as SealedSource;
const report = {
  units: [unit('a', 3), unit('b', 20), unit('c', 4)],
  confirmedCounts: [count('a', 1), count('b', 7), count('c', 2)],
  policy: { nameUnits: true, smallestUnit: 5 },
  sealed: [part('A', 1), part('B', 3)],
  differences: null,
  rules: [],
} as unknown as MonthlyReport;

describe('the edition for superiors', () => {
  const told = forEdition(report, 'superiors');

  it('folds the small units only, though a large one has the same name', () => {
    expect(told.units.map(({ name, people }) => [name, people])).toEqual([[NAME, 20], [OTHER_UNITS, 7]]); // prettier-ignore
    expect(told.confirmedCounts.map(({ unit: of, count: n }) => [of, n])).toEqual([[NAME, 7], [OTHER_UNITS, 3]]); // prettier-ignore
  });

  it('tells what was changed since the revisions before of all units together', () => {
    expect(told.sealed.map(({ differences }) => differences)).toEqual([null, null]);
    expect(told.differences).toEqual({ people: 4, days: 4, findings: 0, rules: 2 });
    expect(forEdition(report, 'director')).toMatchObject({ sealed: report.sealed, differences: null });
  });

  it('tells it of a single revision as it is', () => {
    const one = { ...report, sealed: [part('A', 1)] };
    expect(forEdition(one, 'superiors')).toMatchObject({ sealed: one.sealed, differences: null });
  });

  it('has no PL1 and no symbols for the director where the centre wants none', () => {
    const told = forEdition({ ...report, hidesTimesheet: true }, 'director');
    expect([told.timesheets, told.legend]).toEqual([[], []]);
    expect(told.confirmed).toBe(report.confirmed);
  });
});
