/** Annual leave of a year as it is counted. */
export interface AnnualFacts {
  /** Days of the year itself. */
  readonly entitled: number;
  /** Days that were left of the year before and may be taken; 0 where none are carried over. */
  readonly carried: number;
  /** Taken on days on which carried ones could be taken, and afterwards. */
  readonly usedWhileCarried: number;
  readonly usedAfterwards: number;
  /** Asked for and not yet decided. */
  readonly waiting: number;
  /** Whether carried days can still be taken. */
  readonly carryOpen: boolean;
}

/** What is left; `available` is that without what still waits. Both fall below zero when more was taken than there is. */
export interface AnnualBalance {
  readonly entitled: number;
  readonly carried: number;
  readonly used: number;
  readonly waiting: number;
  readonly left: number;
  readonly available: number;
}

/**
 * Carried days are taken first, as long as they can be; those that were not taken then are gone. Example: of 12 and 2 carried, 3 taken
 * in time leave 11; 1 taken in time leaves 13 and, once the time is over, 12.
 */
export function annualBalance(facts: AnnualFacts): AnnualBalance {
  const { entitled, carried, usedWhileCarried, usedAfterwards, waiting, carryOpen } = facts;
  const fromCarried = Math.min(carried, usedWhileCarried);
  const used = rounded(usedWhileCarried + usedAfterwards);
  const left = rounded(entitled + fromCarried + (carryOpen ? carried - fromCarried : 0) - used);
  return { entitled, carried, used, waiting: rounded(waiting), left, available: rounded(left - waiting) };
}

/** Days to the hundredth: hours are parts of a day. */
export function rounded(days: number): number {
  return Math.round(days * 100) / 100;
}
