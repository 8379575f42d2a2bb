import type { ExpectedShift } from '../../../core/attendance/expected-shift.js';
import type { SessionVerdict } from '../../../core/attendance/judge-sessions.js';
import type { PunchPolicy } from '../../../core/attendance/planned-session.js';
import type { CreditState } from '../../../core/attendance/session-credit.js';
import { exceptionKinds } from '../exceptions/exception-rank.js';

/** The closed lists of words in a day, as the description of the API names them. */
export const dayStates = {
  kinds: exceptionKinds,
  verdicts: ['present', 'absent', 'missing-in', 'missing-out', 'excused', 'unjudged'] satisfies SessionVerdict[],
  policies: ['each-session', 'day-span', 'entry-only', 'exempt'] satisfies PunchPolicy[],
  reasons: [
    'roster', 'schedule', 'none', 'holiday', 'holiday_on_restday', 'substitute', 'swapped_off', 'makeup_work',
  ] satisfies ExpectedShift['because'][],
  credits: [
    'earned', 'excused', 'unpaid', 'confirmed', 'unconfirmed', 'incomplete', 'absent', 'forfeited', 'pending',
  ] satisfies CreditState[],
}; // prettier-ignore
