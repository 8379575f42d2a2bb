import type { AttendanceRules } from '../../core/attendance/attendance-rules.js';
import type { CreditRules } from '../../core/attendance/planned-credits.js';
import { attendanceRulesOn, creditRulesOn } from '../../core/rules/attendance-rules-on.js';
import type { RulesInForce } from '../../core/rules/rules-in-force.js';

/** The rules that a day reads. */
export interface DayRules {
  readonly attendance: AttendanceRules;
  readonly credits: CreditRules;
}

/** A day whose rules are not in force cannot be judged; it is set aside with this. */
export class RulesMissingError extends Error {
  override readonly name = 'RulesMissingError';
}

/**
 * The rules of a day.
 * @throws RulesMissingError naming every rule without value on the date.
 */
export function dayRules(inForce: RulesInForce): DayRules {
  const attendance = attendanceRulesOn(inForce);
  const credits = creditRulesOn(inForce);
  if (attendance.ok && credits.ok) return { attendance: attendance.rules, credits: credits.rules };
  const errors = [attendance, credits].flatMap((read) => (read.ok ? [] : read.errors));
  const missing = errors.map(({ path, reason }) => `${path} (${reason})`);
  throw new RulesMissingError(`no rule in force on ${inForce.date}: ${missing.join(', ')}`);
}
