import type { AttendanceException } from '../../../core/attendance/attendance-exception.js';
import type { ExpectedShift } from '../../../core/attendance/expected-shift.js';
import type { SessionCredit } from '../../../core/attendance/session-credit.js';
import { timesheetCell } from '../../../core/attendance/timesheet-cell.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { sessionTexts } from '../../schedules/schedules.service.js';
import type { ComputedDay } from '../compute-day.js';
import { figuresOf, type DayFigures } from '../day-difference.js';
import type { TimesheetWords } from '../days/timesheet-words.js';

/** A day as it is computed now, or as it would be with a draft. */
export interface DraftedDay extends Omit<DayFigures, 'exceptions'> {
  readonly unitId: string;
  readonly because: ExpectedShift['because'];
  /** The planned sessions; empty where nobody is expected. */
  readonly sessions: readonly string[];
  /** What the timesheet prints; null where the rules name no symbols. */
  readonly symbol: string | null;
  readonly exceptions: readonly AttendanceException[];
}

/** A day computed twice: under the facts of now, and with the draft. null: there is no such day. */
export interface ComparedDay {
  readonly employeeId: string;
  readonly date: CivilDate;
  readonly before: DraftedDay | null;
  readonly after: DraftedDay | null;
}

/** The day with the figures that people look at; `credits` as the reader may see them. */
export function draftedDay(
  { planned, day }: ComputedDay,
  credits: readonly SessionCredit[],
  words: TimesheetWords | undefined,
): DraftedDay {
  const { because, sessions } = planned.shift;
  const off = because === 'holiday' ? words?.holiday : '';
  const symbol = words === undefined ? null : timesheetCell({ credits }, words.mode, words.symbols, off);
  return {
    ...figuresOf(day),
    unitId: planned.unitId,
    because,
    sessions: sessionTexts(sessions),
    symbol,
    exceptions: day.exceptions,
  };
}
