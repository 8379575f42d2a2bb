import { readDate } from '../../i18n/read-moment.js';

/** Who wears what on some weekdays, as the service keeps it. */
export interface UniformLine {
  readonly weekdays: readonly number[];
  readonly sex: 'male' | 'female' | null;
  readonly season: { readonly from: string; readonly until: string } | null;
  readonly wear: string;
}

/** Whether a value is a uniform table. */
export function isUniform(value: unknown): value is readonly UniformLine[] {
  return Array.isArray(value);
}

/** The day of every year that is typed as `16/10`, as `10-16`; null when there is none. */
export function readMonthDay(text: string): string | null {
  const date = readDate(`${text.trim()}/2024`);
  return date === null ? null : date.slice(5);
}

/** `10-16` as `16/10`. */
export function formatMonthDay(text: string): string {
  return `${text.slice(3)}/${text.slice(0, 2)}`;
}
