import type { ValueTransformer } from 'typeorm';
import { AppError } from '../../platform/errors/app-error.js';

/** A half-open stretch of time: `from` belongs to it, `until` does not; null means unbounded. */
export interface Period {
  readonly from: Date | null;
  readonly until: Date | null;
}

/** Whether `instant` lies in `period`. Its `from` does, its `until` does not. */
export function contains(period: Period, instant: Date): boolean {
  return (
    (period.from === null || period.from <= instant) && (period.until === null || instant < period.until)
  );
}

/** Whether two periods share an instant. */
export function overlaps(one: Period, other: Period): boolean {
  const startsBeforeEnd = (a: Period, b: Period): boolean =>
    a.from === null || b.until === null || a.from < b.until;
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

/**
 * A period that holds at least one instant.
 * @throws AppError period-reversed
 */
export function periodOf(from: Date | null, until: Date | null): Period {
  if (from !== null && until !== null && from >= until) {
    throw new AppError('period-reversed', { field: 'until' });
  }
  return { from, until };
}

/** The range as PostgreSQL reads it. Example: `[2026-07-01T00:00:00.000Z,)`. */
export function rangeText(period: Period): string {
  return `[${period.from?.toISOString() ?? ''},${period.until?.toISOString() ?? ''})`;
}

/** The period behind a range as PostgreSQL writes it in a UTC session. */
export function periodOfRange(text: string): Period {
  const [from = '', until = ''] = text.slice(1, -1).replaceAll('"', '').split(',');
  const instant = (part: string): Date | null =>
    part === '' ? null : new Date(part.replace(' ', 'T').replace(/\+00$/, 'Z'));
  return { from: instant(from), until: instant(until) };
}

/** Keeps a {@link Period} in a column of type `tstzrange`. */
export const periodColumn: ValueTransformer = {
  to: (value: Period | undefined) => (value === undefined ? value : rangeText(value)),
  from: (value: string) => periodOfRange(value),
};
