import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { shapeOf, type WorkRequest } from './request-kinds.js';

/**
 * When something is asked for: dates for whole days, the half of one, hours for less.
 * @example formatRequestTime(overtime, words) // '20/11/2026 17:30 – 20:00'
 */
export function formatRequestTime(
  {
    kind,
    firstDay,
    lastDay,
    fromAt,
    untilAt,
  }: Pick<WorkRequest, 'kind' | 'firstDay' | 'lastDay' | 'fromAt' | 'untilAt'>,
  words: { readonly morning: string; readonly afternoon: string },
): string {
  const [from, until] = [formatInstant(fromAt), formatInstant(untilAt)];
  if (kind === 'missed-scan') return from;
  if (firstDay !== lastDay) return `${formatCivilDate(firstDay)} – ${formatCivilDate(lastDay)}`;
  const [begins, ends] = [from.endsWith(' 00:00'), until.endsWith(' 00:00')];
  if ((begins && ends) || kind === 'shift-swap') return formatCivilDate(firstDay);
  // Half a day is asked for from midnight, or until then.
  if (shapeOf(kind) === 'days' && begins !== ends)
    return `${formatCivilDate(firstDay)}, ${begins ? words.morning : words.afternoon}`;
  const end = until.slice(0, 10) === from.slice(0, 10) ? until.slice(11) : until;
  return `${from} – ${end}`;
}
