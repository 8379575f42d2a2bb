import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatNumber } from '../../i18n/format-number.js';
import { useLanguage, useTranslate } from '../../i18n/language.js';
import { todayAt } from '../../i18n/today.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { PeriodDates } from '../../parts/period-dates.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { MonthSwitch } from '../me/month-switch.js';
import { WorkbookButton } from './workbook-button.js';

/** The sums of a month of the agency's people, as a table and as the workbook that the centre makes for it. */
export function ExtractPart() {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  const [parameters, setParameters] = useSearchParams();
  const said = parameters.get('thang') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(said) ? said : todayAt().slice(0, 7);
  const { data, error, refetch } = useQuery({
    queryKey: ['agency', 'extract', month],
    queryFn: () => answerOf(api.GET('/api/v1/agency/extracts/{month}', { params: { path: { month } } })),
    // Each request is noted with each of the people.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const number = (value: number): string => formatNumber(value, language);
  return (
    <Section title={t('agency.extract')}>
      <p className="quiet">{t('agency.extract-text')}</p>
      <MonthSwitch
        month={month}
        onChange={(next) => setParameters({ thang: next }, { replace: true, preventScrollReset: true })}
      />
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('agency.no-extract')}>{t('agency.no-extract-text')}</Empty>
      ) : (
        <>
          <ScrollTable name={`${t('agency.extract')} ${month}`}>
            <thead>
              <tr>
                <th scope="col">{t('people.name')}</th>
                <th scope="col" className="words">
                  {t('people.unit')}
                </th>
                <th scope="col">{t('agency.planned')}</th>
                <th scope="col">{t('agency.worked')}</th>
                <th scope="col">{t('agency.paid')}</th>
                <th scope="col">{t('agency.absences')}</th>
                <th scope="col">{t('agency.late')}</th>
                <th scope="col">{t('agency.early')}</th>
                <th scope="col">{t('agency.unsettled')}</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((line) => (
                <tr key={`${line.employeeId} ${line.dutyUnitName}`}>
                  <th scope="row">{line.fullName}</th>
                  <td className="words">
                    {line.dutyUnitName}
                    <br />
                    <PeriodDates from={line.from} to={line.to} />
                  </td>
                  <td>{number(line.plannedDays)}</td>
                  <td>{number(line.workedDays)}</td>
                  <td>{number(line.paidDays)}</td>
                  <td>{number(line.absences)}</td>
                  <td>{number(line.lateArrivals)}</td>
                  <td>{number(line.earlyDepartures)}</td>
                  <td>{number(line.unsettledDays)}</td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          <WorkbookButton month={month} />
        </>
      )}
    </Section>
  );
}
