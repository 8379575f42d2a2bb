import { describe, expect, it } from '@jest/globals';
import { creditsText } from './packed-credit.js';
import type { SessionCredit } from './session-credit.js';
import { readTimesheetText, timesheetText } from './timesheet-text.js';

const earned: SessionCredit = { sessionId: 'sáng', credit: 0.5, state: 'earned', minutes: 240 };
const onLeave: SessionCredit = {
  ...earned,
  sessionId: 'chiều',
  state: 'excused',
  symbol: 'P',
  excuseId: 'x',
};

describe('what a timesheet reads of a day', () => {
  it('is short, and gives the credits again as they were computed', () => {
    const text = timesheetText('schedule', creditsText([earned, onLeave]));
    expect(text).toMatch(/^schedule \[\["sáng",0.5,"earned",240\],\{/);
    expect(readTimesheetText(text)).toEqual({ because: 'schedule', credits: [earned, onLeave] });
  });

  it('is told of a day without work, too', () => {
    expect(readTimesheetText(timesheetText('holiday', '[]'))).toEqual({ because: 'holiday', credits: [] });
    expect(() => readTimesheetText('holiday')).toThrow(SyntaxError);
  });
});
