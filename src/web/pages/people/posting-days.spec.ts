import { describe, expect, it } from '@jest/globals';
import { firstDayText, lastDayText, untilOfLastDay } from './posting-days.js';

describe('the days of a posting', () => {
  it('begin with the day of its first instant in Việt Nam', () => {
    expect(firstDayText('2026-06-30T17:00:00Z')).toBe('01/07/2026');
    expect(firstDayText('2026-06-30T16:59:00Z')).toBe('30/06/2026');
    expect(firstDayText(null)).toBe('');
  });

  it('end with the day before a midnight, or the day of another end', () => {
    expect(lastDayText('2026-06-30T17:00:00Z')).toBe('30/06/2026');
    expect(lastDayText('2026-07-01T03:00:00Z')).toBe('01/07/2026');
    expect(lastDayText(null)).toBe('');
  });

  it('end where the service says they do after they were typed', () => {
    expect(untilOfLastDay('30/06/2026')).toBe('2026-07-01');
    expect(untilOfLastDay('')).toBeNull();
  });
});
