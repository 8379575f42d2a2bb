import { describe, expect, it } from '@jest/globals';
import { settlementFault } from './settled-time.js';

const rules = { earliestYear: 2020, aheadMinutes: 5, driftMinutes: 2 };
const receivedMs = Date.UTC(2026, 10, 23, 1);

describe('settlementFault', () => {
  it.each([
    ['at receipt', receivedMs, 2026, null],
    ['years before receipt', receivedMs - 6 * 365 * 86_400_000, 2020, null],
    ['five minutes after receipt', receivedMs + 300_000, 2026, null],
    ['more than five minutes after receipt', receivedMs + 300_001, 2026, 'after-receipt'],
    ['in 2019, whatever was confirmed', receivedMs - 7 * 365 * 86_400_000, 2019, 'before-earliest-year'],
  ])('a time %s', (_name, countsMs, year, expected) => {
    expect(settlementFault({ countsMs, year, receivedMs }, rules)).toBe(expected);
  });
});
