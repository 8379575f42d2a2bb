import type { LeaveRules } from './leave-rules-on.js';

/** Leave that counts as time worked, for annual leave, up to so many months of a year. */
export const limitedAbsences = ['leave-unpaid', 'leave-sick', 'leave-accident'] as const;

export type LimitedAbsence = (typeof limitedAbsences)[number];

export type AbsenceRules = Pick<LeaveRules, 'unpaidMonths' | 'sickMonths' | 'accidentMonths'>;

const ruleOf = {
  'leave-unpaid': 'unpaidMonths',
  'leave-sick': 'sickMonths',
  'leave-accident': 'accidentMonths',
} as const satisfies Record<LimitedAbsence, keyof AbsenceRules>;

const MONTHS = 12;

/**
 * Whether the `nth` working day of such leave in a year still counts as worked, where annual leave is counted; a month is a twelfth of the
 * year's working days. Example: of 252 working days the 21st of unpaid leave counts, the 22nd does not. Source: 145/2020/NĐ-CP, điều 65;
 * how its months are turned into days is to be confirmed.
 */
export function countsAsWorked(
  kind: LimitedAbsence,
  nth: number,
  workingDaysOfYear: number,
  rules: AbsenceRules,
): boolean {
  return nth * MONTHS <= rules[ruleOf[kind]] * workingDaysOfYear;
}
