const MINUTE = 60;
const HOUR = 60 * MINUTE;
const FIRST = 5 * MINUTE;
/** A mail server that is back is found by then. */
const LONGEST = 2 * HOUR;

/**
 * The seconds between the attempts of a sending, each twice the one before up to two hours, until these hours are over. Example: of one hour
 * they are 5, 10, 20 and 25 minutes.
 */
export function sendingPauses(hours: number): number[] {
  const pauses: number[] = [];
  let left = hours * HOUR;
  for (let pause = FIRST; left > 0; pause = Math.min(LONGEST, pause * 2)) {
    pauses.push(Math.min(pause, left));
    left -= pause;
  }
  return pauses;
}
