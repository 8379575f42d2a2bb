import { describe, expect, it } from '@jest/globals';
import { formatCivilDate, formatCountdown, formatInstant, formatMoment } from './format-date.js';

describe('dates on screen', () => {
  it('shows an instant as Vietnamese wall time, day first', () => {
    expect(formatInstant('2026-11-23T01:05:00Z')).toBe('23/11/2026 08:05');
  });

  it('shows midnight as 00:00 of the new day, one second earlier as 23:59 of the old', () => {
    expect(formatInstant('2026-12-31T17:00:00Z')).toBe('01/01/2027 00:00');
    expect(formatInstant('2026-12-31T16:59:59Z')).toBe('31/12/2026 23:59');
  });

  it('leaves midnight out of beginnings and ends, and no other time', () => {
    expect(formatMoment('2026-12-31T17:00:00Z')).toBe('01/01/2027');
    expect(formatMoment('2026-12-31T17:01:00Z')).toBe('01/01/2027 00:01');
    expect(formatMoment('2026-12-31T03:00:00Z')).toBe('31/12/2026 10:00');
  });

  it('shows a civil date without moving it through any zone', () => {
    expect(formatCivilDate('2026-07-01')).toBe('01/07/2026');
  });

  it('counts down in minutes and seconds', () => {
    expect([0, 9, 60, 75, 900].map(formatCountdown)).toEqual(['0:00', '0:09', '1:00', '1:15', '15:00']);
  });
});
