import type { PlannedSession } from '../../core/attendance/planned-session.js';
import type { SchedulePattern } from '../../core/attendance/schedule-pattern.js';
import { addDays } from '../../core/time/civil-date.js';
import { formatCivilDate } from '../../core/time/parse-civil-date.js';
import { sessionTexts } from './parse-sessions.js';
import { lastDayBefore } from '../../core/attendance/season-bounds.js';

/** Example: `từ 01/07/2026 đến hết 31/12/2026`; `until` itself is not in the period. */
export function periodText(from: string, until: string | null): string {
  const end = until === null ? 'trở đi' : `đến hết ${formatCivilDate(addDays(until, -1))}`;
  return `từ ${formatCivilDate(from)} ${end}`;
}

/** Example: `mùa từ 16/04 đến hết 15/10`; empty without seasons. */
export function seasonsText(pattern: SchedulePattern): string {
  if (pattern.kind === 'cycle') return '';
  return pattern.seasons
    .map(({ fromMonthDay, untilMonthDay }) => {
      return `mùa từ ${dayMonth(fromMonthDay)} đến hết ${dayMonth(lastDayBefore(untilMonthDay))}`;
    })
    .join(', ');
}

/** Example: `28/11/2026: 07:30-11:30`, or `28/11/2026: nghỉ`. */
export function daysText(date: string, sessions: readonly PlannedSession[]): string {
  const hours = sessions.length === 0 ? 'nghỉ' : sessionTexts(sessions).join(', ');
  return `${formatCivilDate(date)}: ${hours}`;
}

function dayMonth(monthDay: string): string {
  return monthDay.split('-').reverse().join('/');
}
