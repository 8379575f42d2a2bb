import { describe, expect, it } from '@jest/globals';
import { requestStatuses, requestStatusWords, waits } from './request-status.js';
import { isForHr, warningWords } from './request-warnings.js';

describe('warningWords', () => {
  it('say how much is asked for and how much there is, with a comma', () => {
    expect(warningWords({ code: 'above-balance', days: 5, available: 2.5 }).vi).toBe(
      'Xin 5 ngày, còn 2,5 ngày phép.',
    );
    expect(warningWords({ code: 'above-statutory', days: 4, statutory: 3 }).vi).toBe(
      'Xin 4 ngày, luật cho 3 ngày.',
    );
  });
});

describe('a warning about overtime', () => {
  it('names the cap, and is for HR alone', () => {
    const warning = { code: 'overtime-cap', cap: 'overtime.perMonthHours', minutes: 90 } as const;
    expect(warningWords(warning).vi).toBe('Vượt mức làm thêm trong tháng theo luật 90 phút.');
    expect(isForHr(warning)).toBe(true);
    expect(isForHr({ code: 'no-working-time' })).toBe(false);
  });
});

describe('statuses of requests', () => {
  it('have words of their own, and two of them wait for a decision', () => {
    expect(new Set(requestStatuses.map((each) => requestStatusWords(each).vi)).size).toBe(
      requestStatuses.length,
    );
    expect(requestStatuses.filter(waits)).toEqual(['waiting', 'cancelling']);
  });
});
