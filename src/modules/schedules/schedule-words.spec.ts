import { describe, expect, it } from '@jest/globals';
import { daysText, periodText, seasonsText } from './schedule-words.js';

describe('what is said of a schedule', () => {
  it('names the last day that belongs to a period', () => {
    expect(periodText('2026-07-01', '2027-01-01')).toBe('từ 01/07/2026 đến hết 31/12/2026');
    expect(periodText('2026-07-01', null)).toBe('từ 01/07/2026 trở đi');
  });

  it('names the last day of each season', () => {
    const summer = { fromMonthDay: '04-16', untilMonthDay: '10-16', week: {} };
    const winter = { fromMonthDay: '11-01', untilMonthDay: '12-32', week: {} };
    expect(seasonsText({ kind: 'weekly', week: {}, seasons: [summer, winter] })).toBe(
      'mùa từ 16/04 đến hết 15/10, mùa từ 01/11 đến hết 31/12',
    );
    expect(seasonsText({ kind: 'cycle', startsOn: '2026-01-01', days: [[]] })).toBe('');
  });

  it('says that a day is free', () => {
    expect(daysText('2026-11-28', [])).toBe('28/11/2026: nghỉ');
    const morning = { id: 'morning', startSecond: 27_000, endSecond: 41_400, credit: 0 };
    expect(daysText('2026-11-28', [morning])).toBe('28/11/2026: 07:30-11:30');
  });
});
