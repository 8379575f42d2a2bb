import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { weekdayNames } from '../../rules/rules-words.js';
import { groupWeek } from './group-week.js';
import { formatMonthDay } from './month-day.js';
import type { Pattern } from './schedules-queries.js';

/** Says when as one text, as {@link PatternWords} shows it in lines. */
export function usePatternText(): (pattern: Pattern) => string {
  const t = useTranslate();
  const nameOf = (day: number): string => t(weekdayNames[day] ?? 'weekday.1');
  const week = (hours: Readonly<Record<string, readonly string[]>>): string =>
    groupWeek(hours)
      .map(({ first, last, sessions }) =>
        t('lich.days-hours', {
          days: first === last ? nameOf(first) : t('lich.day-to-day', { first: nameOf(first), last: nameOf(last) }),
          hours: sessions.join(', '),
        }),
      )
      .join('; ') || t('lich.free-week');
  return ({ sessions, seasons, cycle }) => {
    if (cycle)
      return [
        t('lich.cycle-words', { count: cycle.days.length, start: formatCivilDate(cycle.start) }),
        ...cycle.days.map((day, index) =>
          t('lich.cycle-day-words', { day: index + 1, hours: day.length === 0 ? t('lich.free') : day.join(', ') }),
        ),
      ].join(' ');
    const ofSeasons = seasons.map(
      ({ from, until, sessions: own }) =>
        `${t('lich.season-words', { from: formatMonthDay(from), until: formatMonthDay(until) })} ${week(own)}`,
    );
    return [week(sessions ?? {}), ...ofSeasons].join('. ');
  };
} // prettier-ignore
