import { SECONDS_PER_DAY } from '../time/time-of-day.js';

export const halfDays = ['morning', 'afternoon'] as const;

/** The half of a civil date in which one event falls under one rule once. */
export type HalfDay = (typeof halfDays)[number];

/** The half of the day at a second from midnight. Example: 11:59:59 is still morning, 12:00:00 is afternoon. */
export function halfDayOf(second: number): HalfDay {
  return second < SECONDS_PER_DAY / 2 ? 'morning' : 'afternoon';
}
