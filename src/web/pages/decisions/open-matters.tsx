import type { components } from '../../api-types.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';

/** What keeps a month from being confirmed, each with the people and days it is about. */
export function OpenMatters({ open }: { open: readonly components['schemas']['OpenMatterView'][] }) {
  const t = useTranslate();
  const both = useBoth();
  if (open.length === 0) return <p>{t('decisions.nothing-open')}</p>;
  return (
    <ul className="plain-list stack-close">
      {open.map(({ kind, vi, en, items }) => (
        <li key={kind}>
          {items.length === 0 ? (
            both(vi, en)
          ) : (
            <details>
              <summary>{both(vi, en)}</summary>
              <ul className="sentences">
                {items.map(({ employeeId, fullName, unitName, date }) => (
                  <li key={`${employeeId ?? ''} ${date ?? ''}`}>
                    {[fullName, unitName, date === null ? null : formatCivilDate(date)]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
