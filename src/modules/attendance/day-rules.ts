import type { AttendanceRules } from '../../core/attendance/attendance-rules.js';
import { excuseKinds, symbolPathOf, type ExcuseKind } from '../../core/attendance/excuse-kind.js';
import type { CreditRules } from '../../core/attendance/planned-credits.js';
import { attendanceRulesOn, creditRulesOn } from '../../core/rules/attendance-rules-on.js';
import type { RulesInForce } from '../../core/rules/rules-in-force.js';
import { RulesMissingError } from '../../core/rules/rules-missing-error.js';

/** The rules that a day reads. */
export interface DayRules {
  readonly attendance: AttendanceRules;
  readonly credits: CreditRules;
  /** The timesheet symbols of kinds of excuses that have one. */
  readonly symbols: ReadonlyMap<ExcuseKind, string>;
}

/**
 * The rules of a day.
 * @throws RulesMissingError naming every rule without value on the date.
 */
export function dayRules(inForce: RulesInForce): DayRules {
  const attendance = attendanceRulesOn(inForce);
  const credits = creditRulesOn(inForce);
  if (attendance.ok && credits.ok)
    return { attendance: attendance.rules, credits: credits.rules, symbols: symbolsOn(inForce) };
  const errors = [attendance, credits].flatMap((read) => (read.ok ? [] : read.errors));
  throw new RulesMissingError(inForce.date, errors);
}

function symbolsOn(inForce: RulesInForce): ReadonlyMap<ExcuseKind, string> {
  return new Map(
    excuseKinds.flatMap((kind) => {
      const path = symbolPathOf(kind);
      const reading = path === undefined ? undefined : inForce.read(path);
      return reading?.ok && typeof reading.rule.value === 'string'
        ? [[kind, reading.rule.value] as const]
        : [];
    }),
  );
}
