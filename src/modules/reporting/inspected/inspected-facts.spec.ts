import { describe, expect, it } from '@jest/globals';
import { inspectedUnits, type CountedCheck } from './inspected-facts.js';

const check = (
  unitId: string,
  badge: 'kept' | 'broken' | 'unseen',
  uniform: 'kept' | 'exempt',
): CountedCheck => ({
  unitId,
  outcome: { badge, uniform },
});

describe('what came of the checks of a month', () => {
  it('is counted by unit; what was not seen and who is exempt are not inspected', () => {
    expect(
      inspectedUnits([
        check('b', 'broken', 'kept'),
        check('a', 'unseen', 'exempt'),
        check('b', 'kept', 'kept'),
      ]),
    ).toEqual([
      { unitId: 'a', checks: 1, badge: { inspected: 0, kept: 0 }, uniform: { inspected: 0, kept: 0 } },
      { unitId: 'b', checks: 2, badge: { inspected: 2, kept: 1 }, uniform: { inspected: 2, kept: 2 } },
    ]);
  });

  it('is nothing where nobody was checked', () => {
    expect(inspectedUnits([])).toEqual([]);
  });
});
