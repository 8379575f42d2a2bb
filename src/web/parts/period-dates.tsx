import { isCalendar } from '../api/reported-period.js';
import { formatCivilDate } from '../i18n/format-date.js';

/** `15/10/2026 – 14/11/2026`: the dates of what is called a month where they are not those of the calendar; nothing where they are. */
export function PeriodDates({ from, to }: { from: string; to: string }) {
  if (isCalendar({ from, to })) return null;
  return <span className="nowrap quiet">{periodText(from, to)}</span>;
}

/** The same as text. */
export function periodText(from: string, to: string): string {
  return `${formatCivilDate(from)} – ${formatCivilDate(to)}`;
}
