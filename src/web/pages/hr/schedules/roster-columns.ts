import { formatCivilDate } from '../../../i18n/format-date.js';
import type { Columns } from '../../../parts/save/columns.js';
import { datesOf, weekdayOf } from '../../me/month-grid.js';
import { cellKey } from './roster-changes.js';
import type { PreviewPerson, RosterEntry } from './schedules-queries.js';

const SATURDAY = 6;

/** Who comes on which Saturday of a month, in a saved file: the hours as they are stored. */
export function rosterColumns(month: string, stored: readonly RosterEntry[]): Columns<PreviewPerson> {
  const coming = new Map(stored.map((entry) => [cellKey(entry.employeeId, entry.date), entry.sessions.join(', ')]));
  return ({ t }) => [
    [t('people.name'), ({ fullName }) => fullName],
    [t('people.code'), ({ code }) => code],
    ...datesOf(month).filter((date) => weekdayOf(date) === SATURDAY).map(
      (date): [string, (person: PreviewPerson) => string | null] => [
        formatCivilDate(date),
        ({ employeeId }) => coming.get(cellKey(employeeId, date)) ?? null,
      ],
    ),
  ];
} // prettier-ignore
