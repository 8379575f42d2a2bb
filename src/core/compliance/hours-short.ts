import type { Judged, JudgingRules } from './observation.js';
import { limitOf, observe } from './observe.js';

/** Time worked in a day or a week; excused time counts as worked. */
export interface HoursWorked {
  readonly span: 'day' | 'week';
  readonly minutes: number;
  /** Days of the week that were free by the calendar. */
  readonly daysOff: number;
}

const MINUTES_PER_HOUR = 60;

/**
 * TG-08, for information: the minutes that a day or a week falls short of the statutory hours. A week with a holiday owes a day
 * less. Example: 39 hours in a full week are 60 minutes short.
 */
export function hoursShort(rules: JudgingRules, { span, minutes, daysOff }: HoursWorked): Judged {
  const paths = { day: 'hours.perDay', week: 'hours.perWeek' };
  return observe(rules, 'TG-08', paths, ({ day, week }) => {
    const due = span === 'day' ? limitOf(day) : limitOf(week) - daysOff * limitOf(day);
    const short = due * MINUTES_PER_HOUR - minutes;
    return short > 0 ? short : null;
  });
}
