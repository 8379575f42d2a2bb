import { formatNumber } from '../../../i18n/format-number.js';
import { useLanguage, useTranslate } from '../../../i18n/language.js';
import type { MessageKey } from '../../../i18n/catalogue.js';
import type { GridRow } from '../hr-queries.js';

/** A column of sums at the side of the days. */
export interface TotalColumn {
  readonly name: string;
  readonly long: string;
  readonly of: (row: GridRow) => string;
}

const columns: readonly {
  readonly name: MessageKey;
  readonly long: MessageKey;
  readonly of: (row: GridRow) => number;
}[] = [
  { name: 'hr-grid.paid', long: 'me.paid-days', of: ({ paidDays }) => paidDays },
  { name: 'hr-grid.planned', long: 'hr-grid.planned-days', of: ({ plannedDays }) => plannedDays },
  { name: 'hr-grid.late', long: 'hr-grid.late-early', of: ({ lateArrivals, earlyDepartures }) => lateArrivals + earlyDepartures },
  { name: 'hr-grid.missing', long: 'me.missing', of: ({ missingIns, missingOuts }) => missingIns + missingOuts },
  { name: 'hr-grid.absent', long: 'hr-grid.absences', of: ({ absences }) => absences },
]; // prettier-ignore

/** The sums that the sheet shows of a person, written as the language has it. */
export function useTotalColumns(): readonly TotalColumn[] {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  return columns.map(({ name, long, of }) => ({
    name: t(name),
    long: t(long),
    of: (row) => formatNumber(of(row), language),
  }));
}
