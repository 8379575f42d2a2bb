import type { AttendanceDay } from '../../core/attendance/attendance-day.js';
import type { ExpectedShift } from '../../core/attendance/expected-shift.js';

/** What a day shows beside its numbers and exceptions, as it is kept. */
export interface DayDetail extends Pick<
  AttendanceDay,
  | 'policy'
  | 'window'
  | 'closesSecond'
  | 'windowOpen'
  | 'waitingFor'
  | 'presences'
  | 'slots'
  | 'sessions'
  | 'credits'
  | 'notices'
> {
  /** What decided the sessions. */
  readonly because: ExpectedShift['because'];
}
