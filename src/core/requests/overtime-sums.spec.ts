import { describe, expect, it } from '@jest/globals';
import { overtimeSums } from './overtime-sums.js';

describe('overtimeSums', () => {
  it('add the day, its month and its year', () => {
    const all = [
      { date: '2026-11-23', minutes: 120 },
      { date: '2026-11-23', minutes: 60 },
      { date: '2026-11-30', minutes: 30 },
      { date: '2026-12-01', minutes: 15 },
      { date: '2025-11-23', minutes: 1000 },
    ];
    expect(overtimeSums('2026-11-23', 480, all)).toEqual({
      normalDayMinutes: 480, dayMinutes: 180, monthMinutes: 210, yearMinutes: 225,
    }); // prettier-ignore
  });
});
