import { formatCivilDate } from '../../../i18n/format-date.js';
import type { Columns } from '../../../parts/save/columns.js';
import { datesOf } from '../../me/month-grid.js';
import { hoursOf } from './preview-letters.js';
import { becauseNames } from './schedule-words.js';
import type { PreviewPerson } from './schedules-queries.js';

/** Who works when, in a saved file: a column for each date, with the hours or why there are none. */
export function previewColumns(month: string): Columns<PreviewPerson> {
  return ({ t }) => [
    [t('people.name'), ({ fullName }) => fullName],
    [t('people.code'), ({ code }) => code],
    ...datesOf(month).map(
      (date): [string, (person: PreviewPerson) => string | null] => [
        formatCivilDate(date),
        ({ days }) => {
          const day = days.find((each) => each.date === date);
          if (day === undefined) return null;
          return day.sessions.length > 0 ? hoursOf(day) : t(becauseNames[day.because]);
        },
      ],
    ),
  ];
} // prettier-ignore
