import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { datesOf, weekdayOf } from '../../me/month-grid.js';
import { weekdayNames } from '../../rules/rules-words.js';
import { hoursOf } from './preview-letters.js';
import { becauseNames, freeMarks } from './schedule-words.js';
import type { PreviewPerson } from './schedules-queries.js';

const SATURDAY = 6;

/** People by days: a letter for each kind of hours, explained below; days that a draft changes are framed. */
export function PreviewTable({
  month,
  people,
  letters,
  changed,
}: {
  month: string;
  people: readonly PreviewPerson[];
  letters: ReadonlyMap<string, string>;
  changed: ReadonlySet<string>;
}) {
  const t = useTranslate();
  const dates = datesOf(month);
  const weekday = (date: string): string => t(weekdayNames[weekdayOf(date) - 1] ?? 'weekday.1');
  return (
    <>
      <div className="preview-box" role="group" aria-label={t('lich.preview')} tabIndex={0}>
        <table className="preview">
          <caption className="visually-hidden">{t('lich.preview')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              {dates.map((date) => (
                <th
                  key={date}
                  scope="col"
                  title={weekday(date)}
                  {...(weekdayOf(date) >= SATURDAY && { className: 'preview-weekend' })}
                >
                  <span className="visually-hidden">{weekday(date)} </span>
                  {Number(date.slice(-2))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <Person key={person.employeeId} person={person} dates={dates} letters={letters} changed={changed} />
            ))}
          </tbody>
        </table>
      </div>
      <ul className="plain-list row preview-legend">
        {[...letters].map(([hours, letter]) => (
          <li key={hours}>
            <strong>{letter}</strong> <span className="time">{hours}</span>
          </li>
        ))}
        <li className="quiet">{t('lich.preview-legend')}</li>
        {changed.size > 0 && <li className="preview-changed">{t('lich.preview-changed')}</li>}
      </ul>
    </>
  );
} // prettier-ignore

function Person({
  person,
  dates,
  letters,
  changed,
}: {
  person: PreviewPerson;
  dates: readonly string[];
  letters: ReadonlyMap<string, string>;
  changed: ReadonlySet<string>;
}) {
  const t = useTranslate();
  const days = new Map(person.days.map((day) => [day.date, day]));
  return (
    <tr>
      <th scope="row" title={`${person.fullName} · ${person.code}`}>
        {person.fullName}
      </th>
      {dates.map((date) => {
        const day = days.get(date);
        if (!day) return <td key={date} className="preview-free" />;
        const isFree = day.sessions.length === 0;
        const mark = freeMarks[day.because];
        const isChanged = changed.has(`${person.employeeId} ${date}`);
        const told = [
          formatCivilDate(date),
          isFree ? t('lich.free') : hoursOf(day),
          t(becauseNames[day.because]),
          day.schedule,
          isChanged && t('lich.preview-changed'),
        ];
        const classes = [isFree && 'preview-free', isChanged && 'preview-changed'];
        return (
          <td key={date} className={classes.filter(Boolean).join(' ')} title={told.filter(Boolean).join(' · ')}>
            {isFree ? mark && t(mark) : letters.get(hoursOf(day))}
            {isChanged && <span className="visually-hidden"> {t('lich.preview-changed')}</span>}
          </td>
        );
      })}
    </tr>
  );
} // prettier-ignore
