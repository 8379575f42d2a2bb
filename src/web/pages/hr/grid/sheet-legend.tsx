import { useTranslate } from '../../../i18n/language.js';
import { CalendarLegend } from '../../me/calendar-legend.js';
import { SymbolLegend } from '../../me/symbol-legend.js';
import type { GridRow } from '../hr-queries.js';

/** What the shapes and the symbols of the sheet mean, each symbol as often as it stands there. */
export function SheetLegend({
  rows,
  date,
  unit,
}: {
  rows: readonly GridRow[];
  date: string;
  unit: string | null;
}) {
  const t = useTranslate();
  return (
    <details className="sheet-legend">
      <summary>{t('hr-grid.legend')}</summary>
      <div className="stack-close">
        <CalendarLegend />
        <SymbolLegend
          cells={rows.flatMap(({ days }) => days.map(({ cell }) => cell))}
          date={date}
          unit={unit}
        />
        <p className="quiet">{t('hr-grid.legend-text')}</p>
      </div>
    </details>
  );
}
