/**
 * A time as the device wrote it, day first; what it wrote otherwise is shown as it is.
 * @example formatLocalTime('2026-11-23T07:50:00+07:00') // '23/11/2026 07:50:00'
 */
export function formatLocalTime(text: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)/.exec(text) ?? [];
  return time === undefined ? text : `${day}/${month}/${year} ${time}`;
}
