import type { Columns } from '../../../parts/save/columns.js';
import { kindNames, type CalendarEntry } from './calendar-queries.js';

/** Days of the calendar in a saved file; `names` are those of units. */
export function entryColumns(names: ReadonlyMap<string, string>): Columns<CalendarEntry> {
  return ({ t }) => [
    [t('save.date'), ({ date }) => ({ date })],
    [t('save.kind'), ({ kind }) => t(kindNames[kind])],
    [t('save.name'), ({ name }) => name],
    [t('save.pair'), ({ pairDate }) => pairDate && { date: pairDate }],
    [t('people.unit'), ({ unitId }) => (unitId === null ? t('ngay-le.everybody') : (names.get(unitId) ?? null))],
    [t('save.document'), ({ document }) => document],
    [t('save.decided-by'), ({ confirmedBy }) => confirmedBy],
    [t('save.at'), ({ confirmedAt }) => confirmedAt && { at: confirmedAt }],
  ];
} // prettier-ignore
