import { describe, expect, it } from '@jest/globals';
import { onTimeShare } from './on-time-share.js';

describe('the share of days in time', () => {
  it('is of the days that people had to attend', () => {
    expect(onTimeShare({ dueDays: 20, onTimeDays: 18 })).toBe(0.9);
  });

  it('is nothing where nobody had to', () => {
    expect(onTimeShare({ dueDays: 0, onTimeDays: 0 })).toBeNull();
  });
});
