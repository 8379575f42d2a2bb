import { foldVietnamese } from '../../../i18n/fold-vietnamese.js';
import type { GridRow } from '../hr-queries.js';
import type { GridAddress } from './grid-address.js';

/** The rows that the filters leave: every word of the text is in name, code or unit, and a day is as `only` says. */
export function filterRows(
  rows: readonly GridRow[],
  { text, only }: Pick<GridAddress, 'text' | 'only'>,
): readonly GridRow[] {
  const words = foldVietnamese(text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const about = words.length === 0 ? '' : foldVietnamese(`${row.fullName} ${row.employeeCode} ${row.unitName}`);
    return words.every((word) => about.includes(word)) && (only === null || row.days.some((day) => fits(day, only)));
  });
} // prettier-ignore

function fits(day: GridRow['days'][number], only: NonNullable<GridAddress['only']>): boolean {
  if (only === 'unsettled') return day.planned && !day.settled;
  return only === 'any' ? day.kinds.length > 0 : day.kinds.includes(only);
}
