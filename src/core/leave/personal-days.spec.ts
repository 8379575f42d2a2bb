import { describe, expect, it } from '@jest/globals';
import { occasions } from '../requests/request-kind.js';
import { personalDays } from './personal-days.js';

describe('personalDays', () => {
  it('reads the days of each occasion from its own rule', () => {
    const rules = { ownWeddingDays: 3, childWeddingDays: 1, familyDeathDays: 4, relativeDays: 2 };
    expect(occasions.map((each) => personalDays(each, rules))).toEqual([3, 1, 4, 2]);
  });
});
