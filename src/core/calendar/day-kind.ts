import type { CalendarDay } from '../attendance/expected-shift.js';
import { weekdayOf, type CivilDate } from '../time/civil-date.js';

/** The kinds of days that overtime is told apart by. Source: Labour Code 45/2019/QH14, article 98. */
export type DayKind = 'work' | 'weekend' | 'holiday';

/**
 * Whether a date is a working day, a weekly day off or a public holiday. Days off in place of others (nghỉ bù, hoán đổi) count as weekly
 * days off, days worked in exchange as working days. Example: Saturday 2026-08-22, worked for Monday 2026-08-31, is a working day; that
 * Monday is a day off.
 */
export function dayKind(date: CivilDate, calendar: CalendarDay['kind'] | undefined): DayKind {
  switch (calendar) {
    case undefined:
      return weekdayOf(date) <= 5 ? 'work' : 'weekend';
    case 'holiday':
    case 'holiday_on_restday':
      return 'holiday';
    case 'substitute':
    case 'swapped_off':
      return 'weekend';
    case 'makeup_work':
      return 'work';
  }
}
