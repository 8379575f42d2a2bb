import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { readDate } from '../../i18n/read-moment.js';
import { addDays } from '../me/month-grid.js';

/** The first day of a period as it is typed. @example firstDayText('2026-06-30T17:00:00Z') // '01/07/2026' */
export function firstDayText(from: string | null): string {
  return from === null ? '' : formatInstant(from).slice(0, 10);
}

/**
 * The last day of a period as it is typed: the day before, where it ends at midnight.
 * @example lastDayText('2026-06-30T17:00:00Z') // '30/06/2026'
 */
export function lastDayText(until: string | null): string {
  if (until === null) return '';
  const [day = '', time = ''] = formatInstant(until).split(' ');
  return time === '00:00' ? formatCivilDate(addDays(readDate(day) ?? '', -1)) : day;
}

/** The first day after a last day as it is typed; null: there is none. @example untilOfLastDay('30/06/2026') // '2026-07-01' */
export function untilOfLastDay(typed: string): string | null {
  const last = readDate(typed);
  return last === null ? null : addDays(last, 1);
}
