import { describe, expect, it } from '@jest/globals';
import { timesheetModeOf } from './timesheet-mode.js';

describe('timesheetModeOf', () => {
  it.each(['day', 'half-day', 'hours'])('knows %s', (mode) => {
    expect(timesheetModeOf(` ${mode} `)).toBe(mode);
  });

  it('knows nothing else', () => {
    expect(timesheetModeOf('Day')).toBeUndefined();
    expect(timesheetModeOf('')).toBeUndefined();
  });
});
