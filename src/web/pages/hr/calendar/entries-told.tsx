import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { kindNames, type CalendarEntry } from './calendar-queries.js';

/** Which entries something is about to happen to, and that the other days of swaps came along. */
export function EntriesTold({ entries, added }: { entries: readonly CalendarEntry[]; added: number }) {
  const t = useTranslate();
  return (
    <>
      <ul className="sentences proposed">
        {entries.map(({ id, date, kind, name }) => (
          <li key={id}>{`${formatCivilDate(date)} · ${t(kindNames[kind])} · ${name}`}</li>
        ))}
      </ul>
      {added > 0 && <p className="quiet">{t('ngay-le.pairs-added', { count: added })}</p>}
    </>
  );
}
