import { describe, expect, it } from '@jest/globals';
import { isWorkingDay } from './is-working-day.js';

describe('isWorkingDay', () => {
  const days = new Map([
    ['2026-08-22', { kind: 'makeup_work', pairedWith: '2026-08-31' }],
    ['2026-08-31', { kind: 'swapped_off' }],
    ['2026-09-02', { kind: 'holiday' }],
    ['2026-09-05', { kind: 'holiday_on_restday' }],
  ] as const);

  it.each([
    ['2026-08-21', true],
    ['2026-08-22', true],
    ['2026-08-23', false],
    ['2026-08-29', false],
    ['2026-08-31', false],
    ['2026-09-01', true],
    ['2026-09-02', false],
    ['2026-09-05', false],
  ])('%s: %s', (date, expected) => {
    expect(isWorkingDay(days, date)).toBe(expected);
  });
});
