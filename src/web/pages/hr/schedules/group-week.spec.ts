import { describe, expect, it } from '@jest/globals';
import { groupWeek } from './group-week.js';

const whole = ['07:30-11:30', '13:30-17:00'];

describe('a week in few lines', () => {
  it('is one line for days one after the other with the same hours', () => {
    const week = { mon: whole, tue: whole, wed: whole, thu: whole, fri: whole, sat: ['07:30-11:30'] };
    expect(groupWeek(week)).toEqual([
      { first: 0, last: 4, sessions: whole },
      { first: 5, last: 5, sessions: ['07:30-11:30'] },
    ]);
  });

  it('keeps days apart that a free day parts, or other hours', () => {
    expect(groupWeek({ mon: whole, tue: [], wed: whole }).map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [2, 2],
    ]);
    expect(groupWeek({ mon: ['07:30-11:30'], tue: ['07:30-11:31'] })).toHaveLength(2);
  });

  it('has no line where nobody works', () => {
    expect(groupWeek({})).toEqual([]);
    expect(groupWeek({ sun: [] })).toEqual([]);
  });
});
