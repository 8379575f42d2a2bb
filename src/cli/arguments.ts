import { parseCivilDate } from '../core/time/parse-civil-date.js';
import { parseCivilMonth } from '../core/time/civil-month.js';
import { InvalidArgumentError } from 'commander';

/** A civil date of the command line. */
export function dateArgument(text: string): string {
  const date = parseCivilDate(text);
  if (date === undefined) throw new InvalidArgumentError('Write a date as 2026-10-31.');
  return date;
}

/** A month of the command line. */
export function monthArgument(text: string): string {
  const month = parseCivilMonth(text);
  if (month === undefined) throw new InvalidArgumentError('Write a month as 2026-10.');
  return month;
}
