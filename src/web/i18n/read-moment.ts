/** Việt Nam has kept one offset since 1975; what is typed here is never older. */
const OFFSET = '+07:00';

/**
 * The instant of a day and a time as people type them here, or null when there is none; without a time the
 * day begins. Example: `23/11/2026 07:36` is `2026-11-23T07:36:00+07:00`.
 */
export function readMoment(text: string): string | null {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[\s,]+(\d{1,2})[:hH](\d{2})(?::(\d{2}))?)?$/.exec(
    text.trim(),
  );
  if (!found) return null;
  const [, day = '', month = '', year = '', hour = '0', minute = '0', second = '0'] = found;
  const two = (part: string): string => part.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  if (!isDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${OFFSET}`;
}

/** The date of `23/11/2026` as `2026-11-23`, or null. */
export function readDate(text: string): string | null {
  return /[\s:]/.test(text.trim()) ? null : (readMoment(text)?.slice(0, 10) ?? null);
}

function isDate(date: string): boolean {
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
}
