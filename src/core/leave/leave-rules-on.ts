import { plainValue } from '../rules/plain-value.js';
import { OFF } from '../rules/rule-book.js';
import type { RuleNotInForce, RulesInForce } from '../rules/rules-in-force.js';

/** What leave is counted by; from the rule book. */
export interface LeaveRules {
  readonly annualDays: number;
  readonly seniorityYears: number;
  readonly seniorityDays: number;
  readonly monthPercent: number;
  readonly roundToDays: number;
  /** null: what is left of a year ends with it. */
  readonly carryOverMonths: number | null;
  /** False where the sending agency keeps the entitlement. */
  readonly kept: boolean;
  readonly ownWeddingDays: number;
  readonly childWeddingDays: number;
  readonly familyDeathDays: number;
  readonly relativeDays: number;
  /** Months of a year up to which such leave counts as time worked. */
  readonly unpaidMonths: number;
  readonly sickMonths: number;
  readonly accidentMonths: number;
}

const numbers = [
  'annualDays',
  'seniorityYears',
  'seniorityDays',
  'monthPercent',
  'roundToDays',
  'ownWeddingDays',
  'childWeddingDays',
  'familyDeathDays',
  'relativeDays',
  'unpaidMonths',
  'sickMonths',
  'accidentMonths',
] as const;

/** Balances are kept here; any other word says that they are kept elsewhere. */
const HERE = 'here';

/** The rules of leave in force, or every one that is missing. */
export function leaveRulesOn(
  inForce: RulesInForce,
):
  | { readonly ok: true; readonly rules: LeaveRules }
  | { readonly ok: false; readonly errors: readonly RuleNotInForce[] } {
  const errors: RuleNotInForce[] = [];
  const read = (name: string): string | number => {
    const reading = inForce.read(`leave.${name}`);
    if (!reading.ok) errors.push(reading.error);
    return reading.ok ? plainValue(reading.rule.value) : OFF;
  };
  const counted = Object.fromEntries(numbers.map((name) => [name, Number(read(name))])) as Record<
    (typeof numbers)[number],
    number
  >;
  const carry = read('carryOverMonths');
  const rules = {
    ...counted,
    carryOverMonths: carry === OFF ? null : Number(carry),
    kept: read('balances') === HERE,
  };
  return errors.length > 0 ? { ok: false, errors } : { ok: true, rules };
}
