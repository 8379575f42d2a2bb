import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../i18n/format-number.js';
import { useLanguage, useTranslate } from '../../i18n/language.js';
import { todayAt } from '../../i18n/today.js';
import { Fact } from '../../parts/fact.js';
import { FailureView } from '../../parts/failure-view.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { balanceQuery } from './queries.js';
import { occasionNames } from './request-kinds.js';

/** How much leave the person has this year. */
export function Balances() {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  const year = Number(todayAt().slice(0, 4));
  const { data, error, refetch } = useQuery(balanceQuery(year));
  const days = (count: number): string => t('me.days', { count: formatNumber(count, language) });
  return (
    <Section title={t('balance.title', { year })}>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : !data.kept ? (
        <p>{t('balance.elsewhere')}</p>
      ) : (
        <>
          {data.annual !== null && (
            <dl className="facts-wide">
              <Fact name={t('balance.available')}>
                <strong className="figure">{days(data.annual.available)}</strong>
              </Fact>
              <Fact name={t('balance.entitled')}>{days(data.annual.entitled)}</Fact>
              {data.annual.carried > 0 && (
                <Fact name={t('balance.carried')}>{days(data.annual.carried)}</Fact>
              )}
              <Fact name={t('balance.used')}>{days(data.annual.used)}</Fact>
              <Fact name={t('balance.waiting')}>{days(data.annual.waiting)}</Fact>
            </dl>
          )}
          <details>
            <summary>{t('balance.personal')}</summary>
            <ul className="sentences">
              {data.personal.map(({ occasion, days: each, used }) => (
                <li key={occasion}>
                  {t('balance.occasion', {
                    occasion: t(occasionNames[occasion]),
                    days: formatNumber(each, language),
                    used: formatNumber(used, language),
                  })}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </Section>
  );
}
