import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { upperFirst } from '../../../i18n/upper-first.js';
import { weekdayNames } from '../../rules/rules-words.js';
import { groupWeek, type SameDays } from './group-week.js';
import { formatMonthDay } from './month-day.js';
import type { Pattern } from './schedules-queries.js';

type Hours = Readonly<Record<string, readonly string[]>>;

/** When, in plain words: the week by days with the same hours, the seasons, or the days of a cycle. */
export function PatternWords({ pattern: { sessions, seasons, cycle } }: { pattern: Pattern }) {
  const t = useTranslate();
  if (cycle)
    return (
      <div className="stack-close">
        <span>{t('lich.cycle-words', { count: cycle.days.length, start: formatCivilDate(cycle.start) })}</span>
        <ul className="sentences">
          {cycle.days.map((day, index) => (
            <li key={index}>
              {upperFirst(
                t('lich.cycle-day-words', {
                  day: index + 1,
                  hours: day.length === 0 ? t('lich.free') : day.join(', '),
                }),
              )}
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <div className="stack-close">
      <Week hours={sessions ?? {}} />
      {seasons.map((season) => (
        <div key={season.from} className="stack-close">
          <span>
            {t('lich.season-words', {
              from: formatMonthDay(season.from),
              until: formatMonthDay(season.until),
            })}
          </span>
          <Week hours={season.sessions} />
        </div>
      ))}
    </div>
  );
} // prettier-ignore

function Week({ hours }: { hours: Hours }) {
  const t = useTranslate();
  const groups = groupWeek(hours);
  const nameOf = (day: number): string => t(weekdayNames[day] ?? 'weekday.1');
  const days = ({ first, last }: SameDays): string =>
    first === last ? nameOf(first) : t('lich.day-to-day', { first: nameOf(first), last: nameOf(last) });
  if (groups.length === 0) return <span>{t('lich.free-week')}</span>;
  return (
    <ul className="sentences">
      {groups.map((group) => (
        <li key={group.first} className="time">
          {t('lich.days-hours', { days: upperFirst(days(group)), hours: group.sessions.join(', ') })}
        </li>
      ))}
    </ul>
  );
}
