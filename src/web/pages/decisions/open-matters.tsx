import { Link } from 'react-router';
import type { components } from '../../api-types.js';
import { useSignedIn } from '../../api/me.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { wayToMatter } from './way-to-matter.js';

/** What keeps a month from being confirmed, each with the people and days it is about. */
export function OpenMatters({ open }: { open: readonly components['schemas']['OpenMatterView'][] }) {
  const t = useTranslate();
  const both = useBoth();
  const { permissions } = useSignedIn();
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
                {items.map((item) => (
                  <li key={`${item.employeeId ?? ''} ${item.date ?? ''}`}>
                    <Matter
                      item={item}
                      way={permissions.includes('corrections:write') ? wayToMatter(kind, item) : null}
                    />
                  </li>
                ))}
              </ul>
              {kind === 'days-provisional' && permissions.includes('attendance:read') && (
                <p className="quiet">
                  {t('decisions.unscanned')} <Link to={daysToConfirm(items)}>{t('day-word.title')}</Link>
                </p>
              )}
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where days of people of whom no reader is asked are confirmed, in the month of these. */
function daysToConfirm(items: readonly components['schemas']['OpenItemView'][]): string {
  const month = items.find(({ date }) => date !== null)?.date?.slice(0, 7);
  return month === undefined ? '/hr/xac-nhan-ngay' : `/hr/xac-nhan-ngay?thang=${month}`;
}

/** Whom and what day it is about; it leads to where it is dealt with. */
function Matter({
  item: { fullName, unitName, date },
  way,
}: {
  item: components['schemas']['OpenItemView'];
  way: string | null;
}) {
  const text = [fullName, unitName, date === null ? null : formatCivilDate(date)]
    .filter((part) => part !== null)
    .join(' · ');
  return way === null ? text : <Link to={way}>{text}</Link>;
}
