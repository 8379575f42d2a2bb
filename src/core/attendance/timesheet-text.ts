import type { ExpectedShift } from './expected-shift.js';
import { unpackCredits, type PackedCredit } from './packed-credit.js';
import type { SessionCredit } from './session-credit.js';

/** What a timesheet tells of a day. */
export interface TimesheetWord {
  readonly because: ExpectedShift['because'];
  readonly credits: readonly SessionCredit[];
}

/**
 * What a timesheet reads of a day, as it is kept beside the detail: a province's month is then read without taking its details apart,
 * which takes ten times as long. `credits` is what creditsText wrote. Example: `schedule [["morning",0.5,"earned",240]]`.
 */
export function timesheetText(because: ExpectedShift['because'], credits: string): string {
  return `${because} ${credits}`;
}

/** What {@link timesheetText} wrote. @throws SyntaxError for another text */
export function readTimesheetText(text: string): TimesheetWord {
  const gap = text.indexOf(' ');
  const credits = JSON.parse(text.slice(gap + 1)) as PackedCredit[];
  return { because: text.slice(0, gap) as TimesheetWord['because'], credits: unpackCredits(credits) };
}
