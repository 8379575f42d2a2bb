import type { CivilDate } from '../time/civil-date.js';
import type { JudgedAll, JudgingRules } from './observation.js';
import { gathered, limitOf, observe } from './observe.js';

/**
 * TG-05 over a month: the missing punches beyond the free ones, in the order of `dates` (one a missing punch, sorted). Each is
 * judged by the rules of its own date. Example: with two free ones the third of the month is the first observed.
 */
export function missingPunchesBeyondFree(
  rulesOn: (date: CivilDate) => JudgingRules,
  dates: readonly CivilDate[],
): JudgedAll {
  return gathered(
    dates.map((date, index) =>
      observe(rulesOn(date), 'TG-05', { free: 'punches.freeMissingPerMonth' }, ({ free }) =>
        index >= limitOf(free) ? index + 1 : null,
      ),
    ),
  );
}
