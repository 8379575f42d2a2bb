import { formatClock, formatInstant } from '../../i18n/format-date.js';

/**
 * A time as the device wrote it, day first: with an offset as time of Việt Nam, without one as its wall clock
 * said; what it wrote otherwise is shown as it is.
 * @example formatLocalTime('2026-11-23T00:50:00Z') // '23/11/2026 07:50:00'
 */
export function formatLocalTime(text: string): string {
  if (/T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))) {
    return `${formatInstant(text).slice(0, 10)} ${formatClock(text)}`;
  }
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)/.exec(text) ?? [];
  return time === undefined ? text : `${day}/${month}/${year} ${time}`;
}
