import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contains, overlaps, type Period } from '../period.js';
import { planPosting, type Stretch } from './plan-posting.js';

const day = (n: number | null): Date | null => (n === null ? null : new Date(Date.UTC(2026, 0, n)));
const period = (from: number | null, until: number | null): Period => ({
  from: day(from),
  until: day(until),
});
const at = (unitId: string, from: number | null, until: number | null): Stretch => ({
  unitId,
  period: period(from, until),
});
const NOW = day(20) as Date;

function apply(stretches: readonly Stretch[], wish: Stretch): Stretch[] | string {
  const plan = planPosting(stretches, { ...wish, now: NOW });
  if ('at' in plan) return `${plan.code} at ${plan.at}`;
  return [...stretches.map((stretch, index) => plan.changed.get(index) ?? stretch), ...plan.added];
}

describe('planPosting', () => {
  it.each<[string, Stretch[], Stretch, Stretch[] | string]>([
    ['begins the first posting', [], at('A', 5, 9), [at('A', 5, 9)]],
    ['begins without a date when there is none yet', [], at('A', null, null), [at('A', null, null)]],
    ['leaves the same unit alone', [at('A', 1, null)], at('A', 5, null), [at('A', 1, null)]],
    ['leaves the same unit alone without a date', [at('A', 1, null)], at('A', null, null), [at('A', 1, null)]],
    ['cuts the old unit where the new begins', [at('A', 1, null)], at('B', 5, null), [at('A', 1, 5), at('B', 5, null)]],
    ['gives the new unit the rest of the time only', [at('A', 1, 9), at('C', 9, null)], at('B', 5, null), [at('A', 1, 5), at('C', 9, null), at('B', 5, 9)]],
    ['corrects a unit from its very beginning', [at('A', 5, null)], at('B', 5, null), [at('B', 5, null)]],
    ['closes the gap before the same unit', [at('A', 5, null)], at('A', 2, null), [at('A', 2, null)]],
    ['fills the gap before another unit', [at('A', 5, null)], at('B', 2, null), [at('A', 5, null), at('B', 2, 5)]],
    ['ends a posting', [at('A', 1, null)], at('A', 1, 9), [at('A', 1, 9)]],
    ['lets a posting run longer', [at('A', 1, 9)], at('A', 1, 12), [at('A', 1, 12)]],
    ['takes over again after an end', [at('A', 1, 9)], at('B', 9, null), [at('A', 1, 9), at('B', 9, null)]],
    ['needs a date for another unit', [at('A', 1, null)], at('B', null, null), 'start-date-needed at from'],
    ['refuses an end before the beginning', [at('A', 5, null)], at('A', null, 5), 'period-reversed at until'],
    ['refuses to run from always into the next posting, though that began long ago', [at('C', null, 2), at('A', 2, null)], at('C', 1, 3), 'later-posting at until'],
    ['refuses to run into the next posting', [at('A', 1, 9), at('B', 9, null)], at('A', 1, 10), 'later-posting at until'],
  ])('%s', (_name, stretches, wish, result) => {
    expect(apply(stretches, wish)).toEqual(result);
  }); // prettier-ignore

  it('never makes postings overlap, and the person is at the unit from the date that was said', () => {
    const bound = fc.integer({ min: 1, max: 30 });
    const unitId = fc.constantFrom('A', 'B', 'C');
    const wishes = fc.array(
      fc.record({
        unitId,
        from: fc.option(bound),
        length: fc.option(fc.integer({ min: 1, max: 10 })),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(wishes, (given) => {
        let stretches: Stretch[] = [];
        for (const { unitId: unit, from, length } of given) {
          const wish = at(unit, from, length === null ? null : (from ?? 1) + length);
          const next = apply(stretches, wish);
          if (typeof next === 'string') continue;
          stretches = next;
          for (const [index, one] of stretches.entries()) {
            for (const other of stretches.slice(index + 1)) {
              expect(overlaps(one.period, other.period)).toBe(false);
            }
          }
          const start = wish.period.from;
          if (start === null) continue;
          expect(stretches.find((stretch) => contains(stretch.period, start))?.unitId).toBe(unit);
          expect(apply(stretches, wish)).toEqual(stretches);
        }
      }),
      {
        examples: [
          [
            [
              { unitId: 'C', from: null, length: null },
              { unitId: 'A', from: 2, length: null },
              { unitId: 'C', from: 1, length: 2 },
            ],
          ],
        ],
      },
    );
  });
});
