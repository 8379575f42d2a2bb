/**
 * Time of day: whole seconds from a civil date's midnight on the wall clock. A night shift runs past 86,400; a time on the
 * day before is negative.
 */
export type SecondOfDay = number;

export const SECONDS_PER_MINUTE = 60;
export const SECONDS_PER_HOUR = 3600;
export const SECONDS_PER_DAY = 86_400;

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * Seconds from midnight of `HH:mm` or `HH:mm:ss`, 00:00 to 24:00:00; undefined for anything else.
 * Example: `parseTimeOfDay('07:30')` is 27000.
 */
export function parseTimeOfDay(text: string): SecondOfDay | undefined {
  const found = CLOCK.exec(text.trim());
  if (!found) return undefined;
  const minutes = Number(found[2]);
  const seconds = Number(found[3] ?? '0');
  if (minutes > 59 || seconds > 59) return undefined;
  const total = Number(found[1]) * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE + seconds;
  return total <= SECONDS_PER_DAY ? total : undefined;
}

/**
 * The clock time of `second` as `HH:mm`, or `HH:mm:ss` where seconds are not zero, followed by `+1` on the next day, `-1` on
 * the day before. Example: `formatTimeOfDay(108000)` is `06:00+1`.
 */
export function formatTimeOfDay(second: SecondOfDay): string {
  const day = Math.floor(second / SECONDS_PER_DAY);
  const rest = second - day * SECONDS_PER_DAY;
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${two(Math.floor(rest / SECONDS_PER_HOUR))}:${two(Math.floor(rest / SECONDS_PER_MINUTE) % 60)}`;
  const seconds = rest % SECONDS_PER_MINUTE;
  return `${clock}${seconds === 0 ? '' : `:${two(seconds)}`}${day === 0 ? '' : day > 0 ? `+${day}` : String(day)}`;
}
