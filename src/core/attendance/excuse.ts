import { coveredLength, mergeIntervals, subtractIntervals, type Interval } from '../time/interval.js';
import type { ExpectedSession } from './expected-session.js';

/** An approved reason that covers a stretch of the day: leave, official trip, training, device outage. Seconds from midnight. */
export interface Excuse {
  readonly id: string;
  readonly fromSecond: number;
  readonly untilSecond: number;
  /** Whether the time it covers is paid. */
  readonly paid: boolean;
  /** Its timesheet symbol, such as `P`. */
  readonly symbol?: string;
}

/**
 * Minutes that may be taken off late and early minutes of one day (nursing mothers). It is health data: screens and files name
 * it only `Chế độ theo quy định`.
 */
export interface FlexibleExcuse {
  readonly id: string;
  readonly minutes: number;
}

/** The time that excuses cover, merged and in order. Empty or reversed stretches cover nothing. */
export function mergeExcuses(excuses: readonly Excuse[]): Interval[] {
  if (excuses.length === 0) return [];
  return mergeIntervals(excuses.map((each) => ({ from: each.fromSecond, until: each.untilSecond })));
}

/**
 * The time nobody may be asked about: the merged excuses and, inside a session of several parts (`day-span`), the breaks beside a
 * part that is wholly excused. Without the breaks, someone with leave in the afternoon who goes at 12:00 would be an hour early.
 */
export function excusedTime(sessions: readonly ExpectedSession[], excuses: readonly Interval[]): Interval[] {
  if (excuses.length === 0) return [];
  const breaks: Interval[] = [];
  for (const { parts } of sessions) {
    for (let next = 1; next < parts.length; next++) {
      const before = parts[next - 1]!;
      const after = parts[next]!;
      if (isCovered(before, excuses) || isCovered(after, excuses)) {
        breaks.push({ from: before.until, until: after.from });
      }
    }
  }
  return breaks.length === 0 ? [...excuses] : mergeIntervals([...excuses, ...breaks]);
}

/** What is left of a session's planned parts after the excuses: the time in which the person is due. */
export function dueParts(session: ExpectedSession, excused: readonly Interval[]): readonly Interval[] {
  return excused.length === 0 ? session.parts : subtractIntervals(session.parts, excused);
}

/** Whether merged intervals cover the whole stretch. */
export function isCovered(stretch: Interval, merged: readonly Interval[]): boolean {
  return coveredLength(merged, stretch.from, stretch.until) >= stretch.until - stretch.from;
}
