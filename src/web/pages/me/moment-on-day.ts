/** Việt Nam has kept one offset since 1975. */
const OFFSET = '+07:00';

/**
 * The instant of a time of day, typed as people do, on a date; null when it is none.
 * @example momentOnDay('2026-11-20', '7h30') // '2026-11-20T07:30:00+07:00'
 */
export function momentOnDay(date: string, typed: string): string | null {
  const found = /^(\d{1,2})[:hH.](\d{2})$/.exec(typed.trim());
  if (!found) return null;
  const [, hour = '', minute = ''] = found;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return `${date}T${hour.padStart(2, '0')}:${minute}:00${OFFSET}`;
}

/** The time of day of seconds from midnight. @example timeOfSeconds(29340) // '08:09' */
export function timeOfSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60) % (24 * 60);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
