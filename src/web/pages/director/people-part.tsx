import { Link } from 'react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatNumber } from '../../i18n/format-number.js';
import { useLanguage, useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { ListFoot } from '../../parts/list-foot.js';
import { useNameOrder } from '../../parts/name-order.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { DIRECTOR } from './director-queries.js';

const PAGE = 50;

/** The people of a unit in the month; a name leads to their days in the sheet. */
export function PeoplePart({ month, unitId }: { month: string; unitId: string }) {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  const [order] = useNameOrder();
  const { items, error, retry, isOld, more } = useCursorPages(
    [...DIRECTOR, 'people', month, unitId, order],
    (next) =>
      answerOf(
        api.GET('/api/v1/attendance/months/{month}/people', {
          params: { path: { month }, query: { unit: unitId, of: 'reporting', order, limit: PAGE, ...next } },
        }),
      ),
  );
  const sheetOf = (name: string, unit: string): string =>
    `/hr/bang-cong?${new URLSearchParams({ thang: month, 'don-vi': unit, q: name })}`;
  // The figures above say that there are none.
  if (items?.length === 0) return null;
  return (
    <Section title={t('director.everybody')}>
      {error ? (
        <FailureView error={error} retry={retry} />
      ) : !items ? (
        <Waiting />
      ) : (
        <div className="stack" aria-busy={isOld}>
          <ScrollTable isPart name={t('director.everybody')}>
            <thead>
              <tr>
                <th scope="col">{t('people.name')}</th>
                <th scope="col" className="words">
                  {t('people.unit')}
                </th>
                <th scope="col">{t('director.paid')}</th>
                <th scope="col">{t('director.late')}</th>
                <th scope="col">{t('director.early')}</th>
                <th scope="col">{t('director.absent')}</th>
                <th scope="col">{t('director.missing')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((person) => (
                <tr key={`${person.employeeId} ${person.unitId}`}>
                  <th scope="row">
                    <Link to={sheetOf(person.fullName, person.unitId)}>{person.fullName}</Link>
                  </th>
                  <td className="words">{person.unitName}</td>
                  <td>{formatNumber(person.paidDays, language)}</td>
                  <td>{person.lateArrivals}</td>
                  <td>{person.earlyDepartures}</td>
                  <td>{person.absences}</td>
                  <td>{person.missingIns + person.missingOuts}</td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          <ListFoot
            more={more}
            name={t('director.everybody')}
            columns={() => [
              [t('people.name'), ({ fullName }) => fullName],
              [t('people.unit'), ({ unitName }) => unitName],
              [t('director.paid'), ({ paidDays }) => paidDays],
              [t('director.late'), ({ lateArrivals }) => lateArrivals],
              [t('director.early'), ({ earlyDepartures }) => earlyDepartures],
              [t('director.absent'), ({ absences }) => absences],
              [t('director.missing'), ({ missingIns, missingOuts }) => missingIns + missingOuts],
            ]}
          />
          <p className="quiet no-print">{t('director.person-hint')}</p>
        </div>
      )}
    </Section>
  );
}
