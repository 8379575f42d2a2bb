import type { components } from '../../api-types.js';
import { useTranslate } from '../../i18n/language.js';
import { Section } from '../../parts/section.js';

/** What the next night destroys, and what only a hold keeps. */
export function DueData({
  months,
  people,
}: {
  months: readonly components['schemas']['DueMonthView'][];
  people: number;
}) {
  const t = useTranslate();
  return (
    <Section title={t('retention.due')}>
      {months.length === 0 && people === 0 ? (
        <p className="quiet">{t('retention.nothing-due')}</p>
      ) : (
        <>
          {months.length > 0 && (
            <div className="stack-close">
              <p>{t('retention.due-months')}</p>
              <ul className="plain-list row">
                {months.map(({ month, held }) => (
                  <li key={month} className="chip">
                    {month.split('-').slice(0, 2).reverse().join('/')}
                    {held && ` · ${t('retention.held')}`}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {people > 0 && <p>{t('retention.due-people', { count: people })}</p>}
        </>
      )}
    </Section>
  );
}
