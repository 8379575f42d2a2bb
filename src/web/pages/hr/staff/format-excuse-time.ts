import { formatCivilDate, formatInstant } from '../../../i18n/format-date.js';
import { addDays } from '../../me/month-grid.js';

/**
 * The time that an excuse covers, as people say it: days where it is whole days, else hours.
 * @example formatExcuseTime('2026-11-22T17:00:00Z', '2026-11-24T17:00:00Z') // '23/11/2026 – 24/11/2026'
 */
export function formatExcuseTime(fromAt: string, untilAt: string): string {
  const [from, until] = [formatInstant(fromAt), formatInstant(untilAt)];
  const [firstDay, fromTime] = [from.slice(0, 10), from.slice(11)];
  const [endDay, untilTime] = [until.slice(0, 10), until.slice(11)];
  if (fromTime === '00:00' && untilTime === '00:00') {
    const [day, month, year] = endDay.split('/');
    const lastDay = formatCivilDate(addDays(`${year}-${month}-${day}`, -1));
    return lastDay === firstDay ? firstDay : `${firstDay} – ${lastDay}`;
  }
  return firstDay === endDay ? `${from} – ${untilTime}` : `${from} – ${until}`;
}
