import { daysBetween, type CivilDate } from '../../core/time/civil-date.js';
import { AppError } from './app-error.js';

/** Two years: nobody settles by name what lies farther away, and a slip of the pen in the year does. */
const FARTHEST_YEARS = 2;
const FARTHEST_DAYS = FARTHEST_YEARS * 365 + 1;

/**
 * Refuses a day more than two years before or after today. Example: on 2026-11-23 a delegation from 2028-11-23 is taken, one from the day
 * after is not.
 * @throws AppError date-too-far
 */
export function refuseFarDate(date: CivilDate, today: CivilDate, field: string): void {
  if (Math.abs(daysBetween(today, date)) > FARTHEST_DAYS)
    throw new AppError('date-too-far', { field, params: { years: FARTHEST_YEARS } });
}
