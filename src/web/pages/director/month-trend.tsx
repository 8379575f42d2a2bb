import { useMemo } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { lazily } from '../../parts/lazily.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { Section } from '../../parts/section.js';
import type { MonthOf } from './director-queries.js';
import { figureKinds } from './figures.js';
import { useFigureText } from './use-figure-text.js';
import { useInSight } from './use-in-sight.js';

const LineChart = lazily(async () => (await import('./line-chart.js')).LineChart);

/** `2026-11` as `11/2026`. */
function monthName(month: string): string {
  return month.split('-').reverse().join('/');
}

/** Thirteen months in lines, loaded when one comes near them, and in a table that says the same. */
export function MonthTrend({ months }: { months: readonly MonthOf[] }) {
  const t = useTranslate();
  const text = useFigureText();
  const [place, isSeen] = useInSight<HTMLDivElement>();
  const { shown, names, share, counts } = useMemo(() => {
    const shown = months.slice(months.findIndex(({ attendance }) => attendance !== null));
    const lines = figureKinds.map((kind) => ({ name: t(kind.name), values: shown.map(kind.of) }));
    return {
      shown,
      names: shown.map(({ month }) => monthName(month)),
      share: lines.slice(0, 1),
      counts: lines.slice(1),
    };
  }, [months, t]);
  return (
    <Section title={t('director.trend')}>
      <div ref={place} className="charts">
        <figure className="chart">
          <figcaption>{t('director.trend-share')}</figcaption>
          <div className="chart-room">
            {isSeen && (
              <LineChart
                label={t('director.chart-label', { title: t('director.trend-share') })}
                months={names}
                lines={share}
                isShare
              />
            )}
          </div>
        </figure>
        <figure className="chart">
          <figcaption>{t('director.trend-counts')}</figcaption>
          <div className="chart-room">
            {isSeen && (
              <LineChart
                label={t('director.chart-label', { title: t('director.trend-counts') })}
                months={names}
                lines={counts}
              />
            )}
          </div>
        </figure>
      </div>
      <ScrollTable name={t('director.trend-table')}>
        <thead>
          <tr>
            <th scope="col">{t('director.month')}</th>
            {figureKinds.map(({ id, name }) => (
              <th key={id} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.toReversed().map((month) => (
            <tr key={month.month}>
              <th scope="row">{monthName(month.month)}</th>
              {figureKinds.map(({ id, of, isShare }) => (
                <td key={id}>{text(of(month), isShare)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Section>
  );
}
