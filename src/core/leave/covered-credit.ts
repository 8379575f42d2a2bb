import type { PlannedSession } from '../attendance/planned-session.js';
import { overlapLength } from '../time/interval.js';

/**
 * The part of a paid day that a stretch covers of the sessions of a date, in seconds from its midnight: of each session its credit by
 * the time covered. A free day counts for nothing. Example: of a morning of 4 hours that carries 0.5, two hours are 0.25.
 */
export function coveredCredit(
  sessions: readonly PlannedSession[],
  fromSecond: number,
  untilSecond: number,
): number {
  let covered = 0;
  for (const { startSecond, endSecond, credit } of sessions)
    covered +=
      (credit * overlapLength(startSecond, endSecond, fromSecond, untilSecond)) / (endSecond - startSecond);
  return covered;
}
