import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslate } from '../../../i18n/language.js';
import { datesOf, weekdayOf } from '../../me/month-grid.js';
import { weekdayNames } from '../../rules/rules-words.js';
import type { GridRow } from '../hr-queries.js';
import { moveCell, type Cell } from './move-cell.js';
import { SheetRow } from './sheet-row.js';
import { useTotalColumns } from './sheet-words.js';
import { useWindow } from './use-window.js';
import './sheet.css';

/** As sheet.css has it. */
const ROW_HEIGHT = 44;
const SATURDAY = 6;
const shortNames = ['my-week.1', 'my-week.2', 'my-week.3', 'my-week.4', 'my-week.5', 'my-week.6', 'my-week.7'] as const; // prettier-ignore

/** People by days. Only the rows in sight are drawn; one cell takes the keyboard, and Enter or a click opens its day. */
export function MonthSheet({
  rows,
  month,
  today,
  opened,
  onOpen,
}: {
  rows: readonly GridRow[];
  month: string;
  today: string;
  opened: string | null;
  onOpen: (key: string) => void;
}) {
  const t = useTranslate();
  const totals = useTotalColumns();
  const box = useRef<HTMLDivElement>(null);
  const [stands, setStands] = useState<Cell>({ row: 0, column: 0 });
  const dates = datesOf(month);
  const at = { row: Math.min(stands.row, Math.max(rows.length - 1, 0)), column: Math.min(stands.column, dates.length - 1) }; // prettier-ignore
  const { first, end } = useWindow(box, rows.length, ROW_HEIGHT);
  const drawn = Array.from({ length: end - first }, (_row, index) => first + index);
  // Also out of sight, the cell that takes the keyboard is there.
  if (rows.length > 0 && (at.row < first || at.row >= end)) drawn.push(at.row);
  // The day beside takes room: the cell that was opened must stay in sight.
  useEffect(() => {
    if (opened === null) return;
    const frame = requestAnimationFrame(() =>
      box.current?.querySelector('.sheet-open')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [opened]);
  const focus = (cell: Cell): void => {
    setStands(cell);
    const element = box.current;
    if (!element) return;
    const [top, bottom] = [cell.row * ROW_HEIGHT, (cell.row + 2) * ROW_HEIGHT];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    // The row may have to be drawn first.
    requestAnimationFrame(() => {
      const found = element.querySelector<HTMLElement>(`[data-cell="${cell.row} ${cell.column}"]`);
      found?.focus({ preventScroll: true });
      found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }; // prettier-ignore
  const open = ({ row, column }: Cell): void => {
    const [person, date] = [rows[row], dates[column]];
    if (person?.days.some((day) => day.date === date)) onOpen(`${date ?? ''}.${person.employeeId}`);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(at);
      return;
    }
    const to = moveCell(event.key, event.ctrlKey, at, { rows: rows.length, columns: dates.length });
    if (to === null) return;
    event.preventDefault();
    focus(to);
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    const [row = Number.NaN, column = Number.NaN] = cell?.dataset['cell']?.split(' ').map(Number) ?? [];
    if (cell === null || Number.isNaN(row)) return;
    setStands({ row, column });
    cell.focus({ preventScroll: true });
    open({ row, column });
  };
  return (
    <div className="sheet-box" ref={box}>
      <div
        role="grid"
        aria-label={t('hr-grid.label')}
        aria-rowcount={rows.length + 1}
        aria-colcount={dates.length + totals.length + 1}
        className="sheet"
        style={{ '--days': dates.length } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div role="row" aria-rowindex={1} className="sheet-head">
          <div role="columnheader" className="sheet-name">
            {t('people.name')}
          </div>
          {dates.map((date) => {
            const weekday = weekdayOf(date);
            const classes = [
              'sheet-date',
              weekday >= SATURDAY && 'sheet-rest',
              date === today && 'sheet-today',
            ];
            return (
              <div
                role="columnheader"
                key={date}
                className={classes.filter(Boolean).join(' ')}
                title={t(weekdayNames[weekday - 1] ?? 'weekday.1')}
              >
                <span>{Number(date.slice(-2))}</span>
                <span className="sheet-weekday">{t(shortNames[weekday - 1] ?? 'my-week.1')}</span>
              </div>
            );
          })}
          {totals.map(({ name, long }) => (
            <div role="columnheader" key={name} className="sheet-total" title={long}>
              {name}
            </div>
          ))}
        </div>
        <div role="rowgroup" className="sheet-rows" style={{ height: rows.length * ROW_HEIGHT }}>
          {drawn.map((index) => {
            const row = rows[index];
            return (
              row && (
                <SheetRow
                  key={`${row.employeeId} ${row.unitId}`}
                  row={row}
                  index={index}
                  top={index * ROW_HEIGHT}
                  dates={dates}
                  totals={totals}
                  at={at.row === index ? at.column : null}
                  opened={opened}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
