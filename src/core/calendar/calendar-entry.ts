import type { CivilDate } from '../time/civil-date.js';

/**
 * What the calendar can say of a date: a public holiday; one that falls on a day that is free anyway; a day off in its place; a day
 * off that is worked on another day, and that day; and, of a unit only, that it is a day as any other there whatever holds above.
 */
export const calendarKinds = [
  'holiday',
  'holiday_on_restday',
  'substitute',
  'swapped_off',
  'makeup_work',
  'ordinary',
] as const;

export type CalendarKind = (typeof calendarKinds)[number];

/** A date that is no ordinary day. */
export interface CalendarEntry {
  readonly date: CivilDate;
  readonly kind: CalendarKind;
  readonly name: string;
  /** The other day of a swap; only with `swapped_off` and `makeup_work`. */
  readonly pairDate: CivilDate | null;
}
