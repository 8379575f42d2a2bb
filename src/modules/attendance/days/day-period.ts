import { daysBetween, type CivilDate } from '../../../core/time/civil-date.js';
import { AppError } from '../../../platform/errors/app-error.js';

/** Two months. */
export const MOST_DAYS = 62;

/** @throws AppError period-reversed, invalid-input for more than `most` days */
export function requirePeriod(
  { from, until }: { readonly from: CivilDate; readonly until: CivilDate },
  most = MOST_DAYS,
): void {
  const length = daysBetween(from, until);
  if (length <= 0) throw new AppError('period-reversed', { field: 'until' });
  if (length > most) throw new AppError('invalid-input', { field: 'until' });
}
