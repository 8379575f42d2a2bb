import { formatCivilDate } from '../../../i18n/format-date.js';
import { readDate } from '../../../i18n/read-moment.js';
import { formatMonthDay, readMonthDay } from './month-day.js';
import type { Pattern } from './schedules-queries.js';
import { sessionsText, typedSessions } from './typed-sessions.js';
import { weekdayKeys } from './weekday-keys.js';

/**
 * What stands in the fields of a pattern. Each is named as the service names what is wrong with it (`seasons[0].sessions.mon`), so that
 * its sentence stands under the field.
 */
export type PatternValues = Readonly<Record<string, string | undefined>>;

/** How the fields of a pattern are laid out. */
export interface PatternShape {
  readonly kind: 'week' | 'cycle';
  readonly seasons: number;
  readonly cycleDays: number;
}

/** How the fields of a pattern have to be laid out; of none, a week without seasons. */
export function shapeOf(pattern: Pattern | null): PatternShape {
  return {
    kind: pattern?.cycle ? 'cycle' : 'week',
    seasons: pattern?.seasons.length ?? 0,
    cycleDays: pattern?.cycle?.days.length ?? 3,
  };
}

/** What stands in the fields of a pattern at first. */
export function valuesOf({ sessions, seasons, cycle }: Pattern): Record<string, string> {
  const values: Record<string, string> = {};
  const week = (prefix: string, hours: Readonly<Record<string, readonly string[]>>): void => {
    for (const key of weekdayKeys) values[`${prefix}${key}`] = sessionsText(hours[key] ?? []);
  };
  week('sessions.', sessions ?? {});
  seasons.forEach(({ from, until, sessions: hours }, index) => {
    values[`seasons[${index}].from`] = formatMonthDay(from);
    values[`seasons[${index}].until`] = formatMonthDay(until);
    week(`seasons[${index}].sessions.`, hours);
  });
  if (cycle) {
    values['cycle.start'] = formatCivilDate(cycle.start);
    cycle.days.forEach((day, index) => {
      values[`cycle.days[${index}]`] = sessionsText(day);
    });
  }
  return values;
}

/** What the fields say, as the service takes it; what cannot be read was refused by its field. */
export function patternOf(values: PatternValues, { kind, seasons, cycleDays }: PatternShape): Partial<Pattern> {
  const hours = (name: string): string[] => typedSessions(values[name] ?? '') ?? [];
  const week = (prefix: string): Record<string, string[]> =>
    Object.fromEntries(
      weekdayKeys.map((key) => [key, hours(`${prefix}${key}`)] as const).filter(([, day]) => day.length > 0),
    );
  if (kind === 'cycle') {
    const days = Array.from({ length: cycleDays }, (_day, index) => hours(`cycle.days[${index}]`));
    return { cycle: { start: readDate(values['cycle.start'] ?? '') ?? '', days } };
  }
  return {
    sessions: week('sessions.'),
    seasons: Array.from({ length: seasons }, (_season, index) => ({
      from: readMonthDay(values[`seasons[${index}].from`] ?? '') ?? '',
      until: readMonthDay(values[`seasons[${index}].until`] ?? '') ?? '',
      sessions: week(`seasons[${index}].sessions.`),
    })),
  };
} // prettier-ignore

/** The fields without one season: those after it move up, what stands in them as it was typed. */
export function withoutSeason(values: PatternValues, gone: number): Record<string, string | undefined> {
  const moved: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(values)) {
    const [, digits, rest] = /^seasons\[(\d+)\](.*)$/.exec(name) ?? [];
    const index = Number(digits);
    if (digits === undefined) moved[name] = value;
    else if (index !== gone) moved[`seasons[${index > gone ? index - 1 : index}]${rest}`] = value;
  }
  return moved;
}
