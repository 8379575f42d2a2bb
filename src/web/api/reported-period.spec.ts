import { expect, it } from '@jest/globals';
import { calendarPeriod, isCalendar } from './reported-period.js';

it('knows a calendar month, also in a leap year and at the end of one', () => {
  expect(calendarPeriod('2028-02')).toMatchObject({ from: '2028-02-01', to: '2028-02-29' });
  expect(calendarPeriod('2026-12').to).toBe('2026-12-31');
  expect(isCalendar({ from: '2026-11-01', to: '2026-11-30' })).toBe(true);
  expect(isCalendar({ from: '2026-10-15', to: '2026-11-14' })).toBe(false);
  expect(isCalendar({ from: '2026-11-01', to: '2026-11-14' })).toBe(false);
});
