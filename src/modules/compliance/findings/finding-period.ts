import { daysBetween, type CivilDate } from '../../../core/time/civil-date.js';
import type { ReportedMonths } from '../../../core/closing/reported-months.js';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import { AppError } from '../../../platform/errors/app-error.js';

/** A year. */
const MOST_DAYS = 366;

/** Half-open dates, and of a month what each unit reports as it. */
export interface FindingPeriod {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly reported?: ReportedMonths | undefined;
}

/**
 * The dates of a month as units report it, or those that are given. Example: where nobody set another period `{ month: '2026-11' }` is from
 * 2026-11-01 until 2026-12-01.
 * @throws AppError invalid-input for both, neither or more than a year, period-reversed
 */
export async function findingPeriod(
  query: {
    readonly month?: CivilMonth | undefined;
    readonly from?: CivilDate | undefined;
    readonly until?: CivilDate | undefined;
  },
  reportedAs: (months: readonly CivilMonth[]) => Promise<ReportedMonths>,
): Promise<FindingPeriod> {
  const { month, from, until } = query;
  if (month !== undefined) {
    if (from !== undefined || until !== undefined) throw new AppError('invalid-input', { field: 'month' });
    const reported = await reportedAs([month]);
    return { from: reported.from, until: reported.until, reported };
  }
  if (from === undefined) throw new AppError('invalid-input', { field: 'from' });
  if (until === undefined) throw new AppError('invalid-input', { field: 'until' });
  const length = daysBetween(from, until);
  if (length <= 0) throw new AppError('period-reversed', { field: 'until' });
  if (length > MOST_DAYS) throw new AppError('invalid-input', { field: 'until' });
  return { from, until };
}
