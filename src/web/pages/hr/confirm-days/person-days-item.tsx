import { Checkbox } from 'antd';
import { formatCivilDate, formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import type { Selection } from '../../decisions/use-selection.js';
import { weekdayOf } from '../../me/month-grid.js';
import { weekdayNames } from '../../rules/rules-words.js';
import { idOf, type ConfirmableDay, type PersonDays } from './days-by-person.js';

/** One person with the days of a month, each to be chosen, and what was said of it. */
export function PersonDaysItem({ days, selection }: { days: PersonDays['days']; selection: Selection }) {
  const t = useTranslate();
  const [{ fullName, employeeCode, unitName, mayConfirm }] = days;
  return (
    <li className="stack-close">
      <strong className="record-title">{fullName}</strong>
      <span className="quiet">{[employeeCode, unitName].join(' · ')}</span>
      <ul className="plain-list day-choices">
        {days.map((day) => (
          <li key={day.date}>
            <DayChoice day={day} selection={selection} />
          </li>
        ))}
      </ul>
      {!mayConfirm && <span className="quiet">{t('day-word.others')}</span>}
    </li>
  );
}

function DayChoice({ day, selection }: { day: ConfirmableDay; selection: Selection }) {
  const t = useTranslate();
  const { fullName, date, confirmed, symbol, document, confirmedBy, confirmedAt, mayConfirm } = day;
  const shown = `${t(weekdayNames[weekdayOf(date) - 1] ?? 'weekday.1')} ${formatCivilDate(date)}`;
  const said = [
    confirmed === null ? null : t(confirmed ? 'day-word.worked' : 'day-word.not-worked'),
    symbol, document, confirmedBy, confirmedAt === null ? null : formatInstant(confirmedAt),
  ].filter((part) => part !== null);
  const id = idOf(day);
  return (
    <span className="stack-close">
      {mayConfirm ? (
        <Checkbox
          checked={selection.has(id)}
          aria-label={t('day-word.choose', { date: formatCivilDate(date), name: fullName })}
          onChange={() => selection.toggle(id)}
        >
          <span className="capital">{shown}</span>
        </Checkbox>
      ) : (
        <span className="capital">{shown}</span>
      )}
      {said.length > 0 && <span className="quiet">{said.join(' · ')}</span>}
    </span>
  );
} // prettier-ignore
