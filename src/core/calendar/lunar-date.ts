import { CalendarVietnamese } from 'date-chinese';
import { civilDate, type CivilDate } from '../time/civil-date.js';

/** Midsummer lies well inside the lunar year that begins in the same civil year. */
const MIDSUMMER = 6;

/**
 * The civil date of a day of the Vietnamese lunar year that begins in the civil year `year` (UTC+7, since 1967 not always the
 * Chinese one); of a leap month's pair the first. Example: day 1 of month 1 of 2007 is 2007-02-17, a day before China's.
 * Throws RangeError for a day that the month does not have.
 */
export function civilDateOfLunar(year: number, month: number, day: number): CivilDate {
  const [cycle, yearOfCycle] = new CalendarVietnamese().fromGregorian(year, MIDSUMMER, 1).get();
  const found = new CalendarVietnamese(cycle, yearOfCycle, month, false, day).toGregorian(year);
  const date = civilDate(found.year, found.month, found.day);
  if (date === undefined) throw new RangeError(`no lunar date ${day}/${month}/${year}`);
  return date;
}
