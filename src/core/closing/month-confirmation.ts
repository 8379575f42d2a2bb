import { deadlineOn, type Deadline } from '../compliance/deadline-on.js';
import type { RulesInForce } from '../rules/rules-in-force.js';
import type { CivilDate } from '../time/civil-date.js';
import { lastDayOf, type MonthDates } from '../time/civil-month.js';

/**
 * Until when people may confirm a month that is opened for it on `openedOn`, under the rules of that day: the clock runs from then,
 * never before the month is over. Example: opened on Monday 2026-11-30, November is confirmed until Thursday 2026-12-03; opened on the
 * 20th it is as well.
 */
export function monthConfirmation(
  inForce: RulesInForce,
  month: MonthDates,
  openedOn: CivilDate,
  isWorkingDay: (date: CivilDate) => boolean,
): Deadline {
  const last = lastDayOf(month);
  return deadlineOn(inForce, 'month-confirmation', openedOn > last ? openedOn : last, isWorkingDay);
}
