/** Person-days of a unit or a month. */
export interface PunctualDays {
  /** Those on which people had to attend, by `attendedInTime`: days of leave, trips and holidays are none. */
  readonly dueDays: number;
  /** Those of them that were attended in time. */
  readonly onTimeDays: number;
}

/**
 * The share of the days on which people had to attend that they attended in time; null where nobody had to. Example: 18 of 20 are 0.9, however
 * many more days were leave.
 */
export function onTimeShare({ dueDays, onTimeDays }: PunctualDays): number | null {
  return dueDays === 0 ? null : onTimeDays / dueDays;
}
