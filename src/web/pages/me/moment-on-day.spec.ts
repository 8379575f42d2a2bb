import { describe, expect, it } from '@jest/globals';
import { momentOnDay, timeOfSeconds } from './moment-on-day.js';

describe('a time of day', () => {
  it('is read as people type it', () => {
    for (const typed of ['7:30', '07:30', '7h30', ' 07H30 '])
      expect(momentOnDay('2026-11-20', typed)).toBe('2026-11-20T07:30:00+07:00');
  });

  it('ends at 23:59', () => {
    expect(momentOnDay('2026-11-20', '23:59')).toBe('2026-11-20T23:59:00+07:00');
    for (const typed of ['24:00', '7:60', '730', '', 'sáng'])
      expect(momentOnDay('2026-11-20', typed)).toBeNull();
  });

  it('is written from seconds since midnight, whole minutes, also after it', () => {
    expect(timeOfSeconds(29_399)).toBe('08:09');
    expect(timeOfSeconds(29_400)).toBe('08:10');
    expect(timeOfSeconds(86_400 + 3_600)).toBe('01:00');
  });
});
