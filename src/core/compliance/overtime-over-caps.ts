import type { JudgedAll, JudgingRules } from './observation.js';
import { gathered, limitOf, observe } from './observe.js';

/** Overtime as it stands with a day's. */
export interface OvertimeWorked {
  readonly normalDayMinutes: number;
  readonly dayMinutes: number;
  readonly monthMinutes: number;
  readonly yearMinutes: number;
}

const MINUTES_PER_HOUR = 60;

/**
 * TG-10, a warning to HR and never against the person: by how many minutes overtime exceeds each legal cap (part of the day,
 * total of the day, month, year), one observation a cap. Example: after 8 normal hours 4 hours 1 minute exceed the first by 1. A day
 * without normal hours, such as a rest day or a holiday, has no part to exceed, only the total.
 */
export function overtimeOverCaps(
  rules: JudgingRules,
  { normalDayMinutes, dayMinutes, monthMinutes, yearMinutes }: OvertimeWorked,
): JudgedAll {
  const over = (minutes: number, cap: number): number | null => (minutes > cap ? minutes - cap : null);
  return gathered([
    observe(rules, 'TG-10', { share: 'overtime.perDayPercent' }, ({ share }) =>
      normalDayMinutes === 0 ? null : over(dayMinutes, Math.floor((normalDayMinutes * limitOf(share)) / 100)),
    ),
    observe(rules, 'TG-10', { hours: 'overtime.dayTotalHours' }, ({ hours }) =>
      over(normalDayMinutes + dayMinutes, limitOf(hours) * MINUTES_PER_HOUR),
    ),
    observe(rules, 'TG-10', { hours: 'overtime.perMonthHours' }, ({ hours }) =>
      over(monthMinutes, limitOf(hours) * MINUTES_PER_HOUR),
    ),
    observe(rules, 'TG-10', { hours: 'overtime.perYearHours' }, ({ hours }) =>
      over(yearMinutes, limitOf(hours) * MINUTES_PER_HOUR),
    ),
  ]);
}
