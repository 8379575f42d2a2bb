import { formatNumber } from '../../../i18n/format-number.js';
import { useLanguage, useTranslate } from '../../../i18n/language.js';
import { ScrollTable } from '../../../parts/scroll-table.js';
import type { PersonBalance } from './staff-queries.js';

/** Annual leave in days, a person a row; of whom the sending agency keeps it, that it does. */
export function BalancesTable({ items }: { items: readonly PersonBalance[] }) {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  const days = (count: number): string => formatNumber(count, language);
  return (
    <ScrollTable isPart name={t('hr-balances.table')}>
      <thead>
        <tr>
          <th scope="col">{t('hr-balances.person')}</th>
          <th scope="col">{t('balance.available')}</th>
          <th scope="col">{t('balance.entitled')}</th>
          <th scope="col">{t('balance.carried')}</th>
          <th scope="col">{t('balance.used')}</th>
          <th scope="col">{t('balance.waiting')}</th>
          <th scope="col">{t('hr-balances.personal')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ employeeId, fullName, code, unitName, annual, personal }) => (
          <tr key={employeeId}>
            <th scope="row">
              <span className="stack-close">
                <span>{fullName}</span>
                <span className="quiet">{[code, unitName].filter((part) => part !== null).join(' · ')}</span>
              </span>
            </th>
            {annual === null ? (
              <td colSpan={6} className="words quiet">
                {t('hr-balances.elsewhere')}
              </td>
            ) : (
              <>
                <td>
                  <strong>{days(annual.available)}</strong>
                </td>
                <td>{days(annual.entitled)}</td>
                <td>{days(annual.carried)}</td>
                <td>{days(annual.used)}</td>
                <td>{days(annual.waiting)}</td>
                <td>{days(personal.reduce((sum, { used }) => sum + used, 0))}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
