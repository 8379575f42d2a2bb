import type { SessionCredit } from './session-credit.js';

/** What punctuality reads of a day. */
export interface PunctualityFacts {
  readonly credits: readonly SessionCredit[];
  readonly present: boolean;
  readonly absences: number;
  readonly missingIns: number;
  readonly missingOuts: number;
  readonly lateArrivals: number;
  readonly earlyDepartures: number;
}

/**
 * Whether a person attended a day in time: came to every session that was due, neither late nor left early. `null` is in no share: nobody
 * was due (rest day, holiday, a day wholly of leave, trip or another excuse, a day that the unit head counts instead of the reader), or the
 * day is not over yet. The share of a month is its days in time over its days that are not `null`; what is absent without leave is due and not
 * in time. Example: an afternoon of leave and a morning attended in time are a day in time; a whole day of leave is `null`.
 */
export function attendedInTime(day: PunctualityFacts): boolean | null {
  const due = day.credits.filter((credit) => isDue(credit, day));
  if (due.length === 0 || due.some(({ state }) => state === 'pending')) return null;
  return (
    day.present &&
    day.absences === 0 &&
    day.lateArrivals === 0 &&
    day.earlyDepartures === 0 &&
    due.every(({ state }) => state !== 'absent')
  );
}

/** Whether the person had to attend the session. */
function isDue({ state, excuseId }: SessionCredit, { missingIns, missingOuts }: PunctualityFacts): boolean {
  switch (state) {
    case 'excused':
    case 'unconfirmed':
      return false;
    case 'unpaid':
      // Unpaid leave names its excuse; what was decided about a missing moment has none.
      return excuseId === undefined;
    case 'confirmed':
      // Paid by a decision about a missing moment; else the head's word on a day that no reader counts.
      return missingIns + missingOuts > 0;
    case 'earned':
    case 'incomplete':
    case 'absent':
    case 'forfeited':
    case 'pending':
      return true;
  }
}
