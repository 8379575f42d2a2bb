import { useTranslate } from '../../../i18n/language.js';
import { Section } from '../../../parts/section.js';
import type { CalendarEntry } from './calendar-queries.js';
import { workingDays } from './working-days.js';
import { SaveItems } from '../../../parts/save-items.js';

/** How many working days each month has: as it counts now, and with what waits where that differs. */
export function WorkingDaysPart({ year, entries }: { year: number; entries: readonly CalendarEntry[] }) {
  const t = useTranslate();
  const months = workingDays(year, entries);
  const total = months.reduce((sum, { counting }) => sum + counting, 0);
  return (
    <Section title={t('ngay-le.working-days', { year })}>
      <p className="quiet">{t('ngay-le.working-days-text')}</p>
      <ul className="plain-list months-of-year">
        {months.map(({ month, counting, withWaiting }) => (
          <li key={month} className="stack-close">
            <span className="quiet">{`${month.slice(-2)}/${year}`}</span>
            <strong className="figure">{t('ngay-le.days', { count: counting })}</strong>
            {withWaiting !== counting && (
              <span>{t('ngay-le.days-with-waiting', { count: withWaiting })}</span>
            )}
          </li>
        ))}
      </ul>
      <SaveItems
        name={t('ngay-le.working-days', { year })}
        items={months}
        columns={(words) => [
          [words.t('save.month'), ({ month }) => `${month.slice(-2)}/${year}`],
          [words.t('save.days'), ({ counting }) => counting],
          [words.t('save.days-waiting'), ({ withWaiting }) => withWaiting],
        ]}
      />
      <p>{t('ngay-le.days-of-year', { year, count: total })}</p>
    </Section>
  );
}
