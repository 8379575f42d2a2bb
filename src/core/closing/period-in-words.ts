import type { ReportingPeriod } from '../time/civil-month.js';
import { formatCivilDate } from '../time/parse-civil-date.js';
import { isCalendarMonth } from './reporting-period.js';

/**
 * A period for sentences: `tháng 11/2026`, with its dates where they are not those of the calendar month: `tháng 11/2026 (15/10/2026 – 14/11/2026)`.
 */
export function periodInWords(period: ReportingPeriod): string {
  const { month, from, to } = period;
  const name = `tháng ${month.slice(5)}/${month.slice(0, 4)}`;
  return isCalendarMonth(period) ? name : `${name} (${formatCivilDate(from)} – ${formatCivilDate(to)})`;
}
