/** A year that is over, as its leave was taken. */
export interface PastLeaveYear {
  /** Days of the year itself. */
  readonly entitled: number;
  /** Whether days of the year before could be taken in it. */
  readonly open: boolean;
  /** Taken on days on which carried ones could be taken, and afterwards. */
  readonly usedWhileCarried: number;
  readonly usedAfterwards: number;
}

/**
 * The days that are left of the last of these years, the oldest first. In each year those carried into it are taken first, as long as they
 * can be; they are not carried a second time, and more taken than there was is no debt. Example: of 12 days and 2 carried, 3 taken in time
 * and 9 afterwards leave 2. How long they can be taken is the centre's to say (`leave.carryOverMonths`): the Labour Code leaves it to
 * agreement.
 */
export function carriedDays(years: readonly PastLeaveYear[]): number {
  return years.reduce((before, { entitled, open, usedWhileCarried, usedAfterwards }) => {
    const fromCarried = open ? Math.min(before, usedWhileCarried) : 0;
    return Math.max(0, entitled + fromCarried - usedWhileCarried - usedAfterwards);
  }, 0);
}
