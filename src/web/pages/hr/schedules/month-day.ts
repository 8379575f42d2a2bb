/**
 * A day of every year as the service takes it, from how people write it; null where there is none. 29/02 is one.
 * @example readMonthDay('16/4') // '04-16'
 */
export function readMonthDay(text: string): string | null {
  const [, day = '', month = ''] = /^(\d{1,2})[/-](\d{1,2})$/.exec(text.trim()) ?? [];
  const read = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`2024-${read}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === read ? read : null;
}

/** @example formatMonthDay('04-16') // '16/04' */
export function formatMonthDay(monthDay: string): string {
  return monthDay.split('-').reverse().join('/');
}
