import { describe, expect, it } from '@jest/globals';
import { formatMonthDay, readMonthDay } from './uniform-lines.js';

describe('a day of every year', () => {
  it('is read as it is typed, the leap day too', () => {
    expect(['16/10', '1/4', ' 29/02 ', '30/02', '16-10', ''].map(readMonthDay)).toEqual([
      '10-16', '04-01', '02-29', null, null, null,
    ]); // prettier-ignore
    expect(formatMonthDay('10-16')).toBe('16/10');
  });
});
