import { datesOf, weekdayOf } from '../../me/month-grid.js';
import type { CalendarEntry } from './calendar-queries.js';

const FRIDAY = 5;
const MONTHS = 12;

type Entry = Pick<CalendarEntry, 'unitId' | 'date' | 'kind' | 'status'>;

/** A month's working days as they count now, and as they would with everything that waits. */
export interface WorkingDays {
  readonly month: string;
  readonly counting: number;
  readonly withWaiting: number;
}

/**
 * The working days of each month of a year: Monday to Friday without what the calendar of everybody has off, and the days that are
 * worked in exchange. Calendars of single units are not looked at.
 */
export function workingDays(year: number, entries: readonly Entry[]): readonly WorkingDays[] {
  const general = entries.filter(({ unitId }) => unitId === null);
  const kinds = (list: readonly Entry[]) => new Map(list.map(({ date, kind }) => [date, kind] as const));
  const counting = kinds(general.filter(({ status }) => status === 'confirmed'));
  const waiting = kinds(general.filter(({ status }) => status === 'suggested'));
  const all = new Map([...counting, ...waiting]);
  return Array.from({ length: MONTHS }, (_month, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const count = (days: ReadonlyMap<string, Entry['kind']>): number =>
      datesOf(month).filter((date) => isWorked(date, days.get(date))).length;
    return { month, counting: count(counting), withWaiting: count(all) };
  });
}

function isWorked(date: string, kind: Entry['kind'] | undefined): boolean {
  return kind === undefined ? weekdayOf(date) <= FRIDAY : kind === 'makeup_work';
}
