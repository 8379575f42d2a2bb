import type { components } from '../../api-types.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { weekdayNames } from '../rules/rules-words.js';
import { dayNames, exceptionNames } from './day-words.js';
import { ExceptionShape } from './exception-shape.js';
import { weekdayOf } from './month-grid.js';
import type { Day } from './queries.js';

const SATURDAY = 6;

type Entry = components['schemas']['CalendarEntryView'];

/** One day of the month: its number, its symbol and what deviated, each by shape and word. */
export function CalendarDay({
  date,
  day,
  entry,
  isToday,
  showsMonth = false,
  toExplain,
  onOpen,
}: {
  date: string;
  day: Day | undefined;
  entry: Entry | undefined;
  isToday: boolean;
  /** Where dates of two months stand in one sheet. */
  showsMonth?: boolean;
  toExplain: boolean;
  onOpen: () => void;
}) {
  const t = useTranslate();
  const weekday = weekdayOf(date);
  const special = dayNames[day?.because ?? (entry?.kind as Day['because'] | undefined) ?? 'none'];
  const kinds = [...new Set(day?.exceptions.map(({ kind }) => kind) ?? [])];
  const isRest = day === undefined ? weekday >= SATURDAY || special !== null : !day.planned;
  const told = [
    isToday ? t('my-day.today') : null,
    entry?.name ?? (special === null ? null : t(special)),
    day === undefined ? null : !day.planned && special === null ? t('my-day.rest') : null,
    day?.cell ? t('me.symbol', { symbol: day.cell }) : null,
    ...kinds.map((kind) => t(exceptionNames[kind])),
    toExplain ? t('my-day.to-explain') : null,
  ].filter((part) => part !== null && part !== '');
  const classes = ['month-day', isRest && 'month-rest', isToday && 'month-today'].filter(Boolean).join(' ');
  const inside = (
    <>
      <span className="month-number">
        {Number(date.slice(-2))}
        {showsMonth && `/${Number(date.slice(5, 7))}`}
      </span>
      {day?.cell && <span className="month-symbol">{day.cell}</span>}
      {special !== null && <span className="month-word">{t(special)}</span>}
      <span className="month-marks">
        {toExplain && <ExceptionShape kind="to-explain" />}
        {kinds.map((kind) => (
          <span key={kind} className="month-mark">
            <ExceptionShape kind={kind} />
            <span className="month-word">{t(exceptionNames[kind])}</span>
          </span>
        ))}
      </span>
    </>
  );
  const name = `${t(weekdayNames[weekday - 1] ?? 'weekday.1')} ${formatCivilDate(date)}`;
  const shown = (
    <>
      <span className="visually-hidden">{[name, ...told].join(', ')}</span>
      <span aria-hidden="true" className="month-inside">
        {inside}
      </span>
    </>
  );
  return (
    <td className={classes}>
      {day === undefined ? (
        <span className="month-cell">{shown}</span>
      ) : (
        <button
          type="button"
          className="month-cell"
          {...(isToday && { 'aria-current': 'date' as const })}
          onClick={onOpen}
        >
          {shown}
        </button>
      )}
    </td>
  );
}
