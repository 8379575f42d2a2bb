import { describe, expect, it } from '@jest/globals';
import { changedDays, previewLetters } from './preview-letters.js';
import type { PreviewPerson } from './schedules-queries.js';

const person = (employeeId: string, hours: readonly string[][]): PreviewPerson => ({
  employeeId,
  code: employeeId,
  fullName: 'Lò Văn Ẩn',
  days: hours.map((sessions, index) => ({
    date: `2026-12-0${index + 1}`, unitId: 'u', sessions, because: 'schedule', schedule: 'HC',
  })),
}); // prettier-ignore

describe('the letters of a preview', () => {
  it('begin with the hours that are most frequent; free days have none', () => {
    const people = [person('a', [['07:30-11:30'], ['22:00-06:00'], []]), person('b', [['22:00-06:00']])];
    expect([...previewLetters(people)]).toEqual([
      ['22:00-06:00', 'A'],
      ['07:30-11:30', 'B'],
    ]);
  });

  it('are numbers after the last one', () => {
    const many = Array.from({ length: 27 }, (_each, minute) => [`07:${10 + minute}-11:30`]);
    expect([...previewLetters([person('a', many)]).values()].slice(-2)).toEqual(['Z', '27']);
  });
});

describe('the days that differ', () => {
  it('are those with other hours, free ones among them; what is not known is none', () => {
    const saved = [person('a', [['07:30-11:30'], ['07:30-11:30'], []])];
    const drafted = [person('a', [['07:30-11:30'], [], ['07:30-11:30']]), person('b', [['07:30-11:30']])];
    expect([...changedDays(drafted, saved)]).toEqual(['a 2026-12-02', 'a 2026-12-03']);
  });
});
