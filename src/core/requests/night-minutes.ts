/** The hours of the night, in seconds of a day; it goes over midnight. */
export interface NightHours {
  readonly fromSecond: number;
  readonly untilSecond: number;
}

const DAY = 86_400;
const MINUTE = 60;

/**
 * How many minutes of a stretch of work lie in the night. `from` and `until` are seconds since midnight of its first day, `until` beyond a
 * day where it ends on a later one. Source of what the night is: rules `overtime.nightFromHour` and `overtime.nightUntilHour`.
 * @example nightMinutes(18 * 3600, 23 * 3600, { fromSecond: 22 * 3600, untilSecond: 6 * 3600 }) // 60
 */
export function nightMinutes(from: number, until: number, { fromSecond, untilSecond }: NightHours): number {
  let seconds = 0;
  // The night that began the day before reaches into the first day.
  for (let start = fromSecond - DAY; start < until; start += DAY) {
    const end = start - fromSecond + DAY + untilSecond;
    seconds += Math.max(0, Math.min(until, end) - Math.max(from, start));
  }
  return seconds / MINUTE;
}
