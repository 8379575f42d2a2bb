import { memo } from 'react';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { exceptionNames } from '../../me/day-words.js';
import { ExceptionShape } from '../../me/exception-shape.js';
import { weekdayOf } from '../../me/month-grid.js';
import { weekdayNames } from '../../rules/rules-words.js';
import type { GridRow } from '../hr-queries.js';
import type { TotalColumn } from './sheet-words.js';

const SATURDAY = 6;

/** One person of the sheet; `at` is the column on which the keyboard stands, where it stands in this row. */
export const SheetRow = memo(function SheetRow({
  row,
  index,
  top,
  dates,
  totals,
  at,
  opened,
}: {
  row: GridRow;
  index: number;
  top: number;
  dates: readonly string[];
  totals: readonly TotalColumn[];
  at: number | null;
  opened: string | null;
}) {
  const days = new Map(row.days.map((day) => [day.date, day]));
  return (
    <div role="row" aria-rowindex={index + 2} className="sheet-row" style={{ top }}>
      <div role="rowheader" className="sheet-name" title={`${row.fullName} · ${row.employeeCode} · ${row.unitName}`}>
        <span className="sheet-person">{row.fullName}</span>
        <span className="sheet-unit">{`${row.employeeCode} · ${row.unitName}`}</span>
      </div>
      {dates.map((date, column) => (
        <SheetCell
          key={date}
          date={date}
          day={days.get(date)}
          row={index}
          column={column}
          isAt={at === column}
          isOpen={opened === `${date}.${row.employeeId}`}
        />
      ))}
      {totals.map(({ name, of }) => (
        <div role="gridcell" key={name} className="sheet-total">
          {of(row)}
        </div>
      ))}
    </div>
  );
}); // prettier-ignore

function SheetCell({
  date,
  day,
  row,
  column,
  isAt,
  isOpen,
}: {
  date: string;
  day: GridRow['days'][number] | undefined;
  row: number;
  column: number;
  isAt: boolean;
  isOpen: boolean;
}) {
  const t = useTranslate();
  const weekday = weekdayOf(date);
  const isRest = day === undefined ? weekday >= SATURDAY : !day.planned;
  const [kind] = day?.kinds ?? [];
  const told = [
    `${t(weekdayNames[weekday - 1] ?? 'weekday.1')} ${formatCivilDate(date)}`,
    day === undefined ? t('hr-grid.no-day') : day.planned ? null : t('my-day.rest'),
    day?.cell ? t('me.symbol', { symbol: day.cell }) : null,
    ...(day?.kinds ?? []).map((each) => t(exceptionNames[each])),
    day?.planned && !day.settled ? t('hr-grid.unsettled') : null,
  ].filter((part) => part !== null);
  const classes = [
    'sheet-cell',
    isRest && 'sheet-rest',
    day?.planned && !day.settled && 'sheet-unsettled',
    day === undefined && 'sheet-none',
    isOpen && 'sheet-open',
  ];
  return (
    <div
      role="gridcell"
      className={classes.filter(Boolean).join(' ')}
      tabIndex={isAt ? 0 : -1}
      data-cell={`${row} ${column}`}
      title={told.join(', ')}
    >
      <span className="visually-hidden">{told.join(', ')}</span>
      <span aria-hidden="true" className="sheet-symbol">
        {day?.cell}
      </span>
      {kind !== undefined && (
        <span aria-hidden="true" className="sheet-shape">
          <ExceptionShape kind={kind} />
        </span>
      )}
    </div>
  );
}
