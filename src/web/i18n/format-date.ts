/** Offices keep Vietnamese time, wherever the browser thinks it is. */
const ZONE = 'Asia/Ho_Chi_Minh';

const instantParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** @example formatInstant('2026-11-23T01:05:00Z') // '23/11/2026 08:05' */
export function formatInstant(instant: string): string {
  const parts = new Map(
    instantParts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return `${of('day')}/${of('month')}/${of('year')} ${of('hour')}:${of('minute')}`;
}

const clockParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The time of day of an instant. @example formatClock('2026-11-23T00:36:09Z') // '07:36:09' */
export function formatClock(instant: string): string {
  return clockParts.format(new Date(instant));
}

/** An instant without the time when that is midnight, as most beginnings and ends are. */
export function formatMoment(instant: string): string {
  return formatInstant(instant).replace(/ 00:00$/, '');
}

/** @example formatCivilDate('2026-11-23') // '23/11/2026' */
export function formatCivilDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** @example formatCountdown(75) // '1:15' */
export function formatCountdown(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Whether an instant is still to come. */
export function isAhead(instant: string): boolean {
  return Date.parse(instant) > Date.now();
}
