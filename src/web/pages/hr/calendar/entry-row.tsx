import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { formatCivilDate, formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { weekdayOf } from '../../me/month-grid.js';
import { weekdayNames } from '../../rules/rules-words.js';
import { kindNames, type CalendarEntry } from './calendar-queries.js';

/** A date, what the calendar says of it, for whom, and what that rests on. */
export function EntryRow({
  entry,
  unitName,
  replaced,
  isChosen,
  onChoose,
  actions,
}: {
  entry: CalendarEntry;
  unitName: string | null;
  /** What counts on the date until this is confirmed in its place. */
  replaced?: CalendarEntry | undefined;
  isChosen: boolean;
  onChoose?: (isChosen: boolean) => void;
  actions?: ReactNode;
}) {
  const t = useTranslate();
  const { date, kind, name, pairDate, document, confirmedBy, confirmedAt, unitId } = entry;
  const weekday = t(weekdayNames[weekdayOf(date) - 1] ?? 'weekday.1');
  const besides = [
    t(kindNames[kind]),
    pairDate !== null &&
      t(kind === 'makeup_work' ? 'ngay-le.for-off' : 'ngay-le.for-work', { date: formatCivilDate(pairDate) }),
    unitId === null ? t('ngay-le.everybody') : (unitName ?? t('ngay-le.one-unit')),
  ];
  return (
    <li className="entry-row">
      {onChoose ? (
        <Checkbox
          checked={isChosen}
          aria-label={t('ngay-le.choose', { name, date: formatCivilDate(date) })}
          onChange={({ target }) => onChoose(target.checked)}
        />
      ) : (
        <span />
      )}
      <div className="row row-apart">
        <span className="stack-close">
          <span>
            <strong className="time">{formatCivilDate(date)}</strong> · {weekday}
          </span>
          <span className="record-title">{name}</span>
          <span className="quiet">{besides.filter(Boolean).join(' · ')}</span>
          {replaced && (
            <span className="quiet">
              {t('ngay-le.replaces', { kind: t(kindNames[replaced.kind]), name: replaced.name })}
            </span>
          )}
          {document !== null && (
            <span className="quiet">
              {t('ngay-le.by-document', {
                document,
                who: confirmedBy ?? '–',
                at: confirmedAt === null ? '–' : formatInstant(confirmedAt),
              })}
            </span>
          )}
        </span>
        {actions}
      </div>
    </li>
  );
}
