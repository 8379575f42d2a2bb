import { useTranslate } from '../../../i18n/language.js';
import { CalendarLegend } from '../../me/calendar-legend.js';
import type { GridRow } from '../hr-queries.js';

/** What the shapes mean, and which symbols the sheet has, each as often as it stands there. */
export function SheetLegend({ rows }: { rows: readonly GridRow[] }) {
  const t = useTranslate();
  const counts = new Map<string, number>();
  for (const { days } of rows)
    for (const { cell } of days) if (cell) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const symbols = [...counts].sort(([, a], [, b]) => b - a).slice(0, 20);
  return (
    <details className="sheet-legend">
      <summary>{t('hr-grid.legend')}</summary>
      <div className="stack-close">
        <CalendarLegend />
        <ul className="plain-list legend" aria-label={t('hr-grid.symbols')}>
          {symbols.map(([symbol, count]) => (
            <li key={symbol}>
              <strong>{symbol}</strong> {t('hr-grid.times', { count })}
            </li>
          ))}
        </ul>
        <p className="quiet">{t('hr-grid.legend-text')}</p>
      </div>
    </details>
  );
}
