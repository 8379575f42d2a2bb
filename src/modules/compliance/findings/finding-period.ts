import { addDays, daysBetween, type CivilDate } from '../../../core/time/civil-date.js';
import { firstDayOf, lastDayOf } from '../../../core/time/civil-month.js';
import { AppError } from '../../../platform/errors/app-error.js';

/** A year. */
const MOST_DAYS = 366;

/**
 * The dates of a month, or those that are given. Example: `{ month: '2026-11' }` is from 2026-11-01 until 2026-12-01.
 * @throws AppError invalid-input for both, neither or more than a year, period-reversed
 */
export function findingPeriod(query: {
  readonly month?: string | undefined;
  readonly from?: CivilDate | undefined;
  readonly until?: CivilDate | undefined;
}): { from: CivilDate; until: CivilDate } {
  const { month, from, until } = query;
  if (month !== undefined) {
    if (from !== undefined || until !== undefined) throw new AppError('invalid-input', { field: 'month' });
    return { from: firstDayOf(month), until: addDays(lastDayOf(month), 1) };
  }
  if (from === undefined) throw new AppError('invalid-input', { field: 'from' });
  if (until === undefined) throw new AppError('invalid-input', { field: 'until' });
  const length = daysBetween(from, until);
  if (length <= 0) throw new AppError('period-reversed', { field: 'until' });
  if (length > MOST_DAYS) throw new AppError('invalid-input', { field: 'until' });
  return { from, until };
}
