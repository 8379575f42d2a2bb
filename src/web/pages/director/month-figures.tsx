import { useQuery } from '@tanstack/react-query';
import { formatShare } from '../../i18n/format-share.js';
import { useLanguage, useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { Waiting } from '../../parts/waiting.js';
import { BigFigures } from './big-figures.js';
import type { DirectorAddress } from './director-address.js';
import { monthsQuery, type Figures } from './director-queries.js';
import { onTimeShare } from './figures.js';
import { FourContents } from './four-contents.js';
import { MonthTrend } from './month-trend.js';

/** The figures of the month, beside other months. */
export function MonthFigures({ month, unitId }: DirectorAddress) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(monthsQuery(month, unitId));
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const [year = '', number = ''] = month.split('-');
  const now = data.items.at(-1);
  const before = data.items.at(-2);
  const hasTrend = data.items.filter(({ attendance }) => attendance !== null).length > 1;
  return (
    <>
      {!now || now.attendance === null ? (
        <Empty title={t('director.none', { month: number, year })}>{t('director.none-text')}</Empty>
      ) : (
        <>
          <Headline month={number} year={year} figures={now.attendance} />
          <BigFigures now={now} before={before} yearAgo={data.items[0]} />
          <FourContents now={now} before={before} />
        </>
      )}
      {hasTrend && <MonthTrend months={data.items} />}
    </>
  );
}

/** The month in a sentence, and whether its figures may still change. */
function Headline({ month, year, figures }: { month: string; year: string; figures: Figures }) {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  const share = onTimeShare(figures);
  const { people, dueDays, unsettledDays } = figures;
  return (
    <div className="stack-close">
      <p className="headline">
        {share === null
          ? t('director.nobody-expected', { month, year, people })
          : t('director.headline', {
              month,
              year,
              people,
              planned: dueDays,
              share: formatShare(share, language),
            })}
      </p>
      <p className="quiet">
        {unsettledDays > 0 ? t('director.unsettled', { count: unsettledDays }) : t('director.settled')}
      </p>
    </div>
  );
}
