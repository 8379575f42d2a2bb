import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../i18n/format-number.js';
import { useLanguage, useTranslate } from '../../i18n/language.js';
import { Fact } from '../../parts/fact.js';
import { FailureView } from '../../parts/failure-view.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { totalsQuery } from './queries.js';

const MINUTES = 60;

/** The sums of the own days. */
export function MonthSummary({ month }: { month: string }) {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  const { data, error, refetch } = useQuery(totalsQuery(month));
  const number = (value: number): string => formatNumber(value, language);
  const times = (count: number, minutes: number): string =>
    count === 0 ? t('me.no-times') : t('me.times-minutes', { count, minutes });
  const counted = (key: 'me.times' | 'me.sessions', count: number): string =>
    count === 0 ? t('me.no-times') : t(key, { count });
  return (
    <Section title={t('me.summary')}>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <div className="summary-waiting">
          <Waiting />
        </div>
      ) : (
        <>
          <dl className="facts-wide">
            <Fact name={t('me.paid-days')}>
              <strong className="figure">{number(data.paidDays)}</strong>{' '}
              {t('me.of-planned', { planned: number(data.plannedDays) })}
            </Fact>
            <Fact name={t('me.worked')}>
              {t('me.hours-minutes', {
                hours: Math.floor(data.workedMinutes / MINUTES),
                minutes: data.workedMinutes % MINUTES,
              })}
            </Fact>
            <Fact name={t('my-day.late-arrival')}>{times(data.lateArrivals, data.lateArrivalMinutes)}</Fact>
            <Fact name={t('my-day.early-departure')}>
              {times(data.earlyDepartures, data.earlyDepartureMinutes)}
            </Fact>
            <Fact name={t('me.missing')}>{counted('me.times', data.missingIns + data.missingOuts)}</Fact>
            <Fact name={t('my-day.absence')}>{counted('me.sessions', data.absences)}</Fact>
            {data.symbols.map(({ symbol, days }) => (
              <Fact key={symbol} name={t('me.symbol', { symbol })}>
                {t('me.days', { count: number(days) })}
              </Fact>
            ))}
          </dl>
          {data.provisionalDays > 0 && (
            <p className="quiet">{t('me.provisional-days', { count: number(data.provisionalDays) })}</p>
          )}
        </>
      )}
    </Section>
  );
}
