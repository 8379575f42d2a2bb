/**
 * A day of the civil (Gregorian) calendar, written `yyyy-MM-dd`, without zone. Two civil dates compare with `<` as text.
 * Years 0001 to 9999.
 */
export type CivilDate = string;

/** Day of the week as ISO 8601 counts: 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAYS_PER_ERA = 146_097; // 400 Gregorian years
const DAYS_TO_EPOCH = 719_468; // 0000-03-01 to 1970-01-01

/** The number of days in a month. Example: `daysInMonth(2024, 2)` is 29. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The civil date of year, month (1-12) and day, or undefined when there is no such day (30 February). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return write(year, month, day);
}

/**
 * Days from 1970-01-01 to `date`, negative before it. Example: `dayNumber('1970-01-02')` is 1.
 * The caller gives a valid civil date; text that is none throws RangeError.
 */
export function dayNumber(date: CivilDate): number {
  if (date !== latest.date) latest = { date, number: numberOf(date) };
  return latest.number;
}

/** The date asked last: whoever computes a day asks for the same one many times over. */
let latest = { date: '1970-01-01', number: 0 };

function numberOf(date: CivilDate): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  if (date.length !== 10 || !(day >= 1 && day <= daysInMonth(year, month) && month >= 1 && month <= 12)) {
    throw new RangeError(`not a civil date: ${date.slice(0, 20)}`);
  }
  return daysFromCivil(year, month, day);
}

/** The civil date `days` days after 1970-01-01. Throws RangeError outside the years 0001 to 9999. */
export function dateOfDayNumber(days: number): CivilDate {
  const shifted = days + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`day number out of range: ${days}`);
  return write(year, month, day);
}

/** The civil date `days` later (earlier when negative). Example: `addDays('2024-02-28', 2)` is `2024-03-01`. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Days from `from` to `until`, negative when `until` is earlier. Example: 2024-02-28 to 2024-03-01 is 2. */
export function daysBetween(from: CivilDate, until: CivilDate): number {
  return dayNumber(until) - dayNumber(from);
}

/** The weekday of a civil date, 1 Monday to 7 Sunday. Example: `weekdayOf('2026-11-23')` is 1. */
export function weekdayOf(date: CivilDate): Weekday {
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Howard Hinnant's days_from_civil: March is month 0, so that the leap day ends the year. */
function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH;
}

function write(year: number, month: number, day: number): CivilDate {
  const y = year < 1000 ? String(year).padStart(4, '0') : String(year);
  return `${y}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}
