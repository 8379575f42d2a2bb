import type { RuleCitation } from '../attendance/attendance-rules.js';
import type { ConductCite } from '../rules/conduct-on.js';
import type { ConductArea, ConductTarget, RuleBook, RuleValue } from '../rules/rule-book.js';
import type { RuleNotInForce, RulesInForce } from '../rules/rules-in-force.js';

/** What a judging function reads: the rules of conduct, and the values in force on the date of the fact in the unit of the fact. */
export interface JudgingRules {
  readonly book: RuleBook;
  readonly inForce: RulesInForce;
}

/** A parameter that an observation rests on: its path (or short name), the value read and the source. */
export interface ParameterRead {
  readonly rule: string;
  readonly value: RuleValue | null;
  readonly citation?: RuleCitation;
}

/** What a rule of conduct says of a fact, before anybody has spoken: `nội dung ghi nhận`, never a breach. */
export interface Observation {
  readonly rule: string;
  readonly area: ConductArea;
  readonly severity: number;
  /** `information` never speaks about a person. */
  readonly against: ConductTarget;
  /** How much of it: minutes, days, times or percent, as the rule counts. */
  readonly amount: number;
  readonly because: readonly ParameterRead[];
  readonly cites: readonly ConductCite[];
}

/** An observation or none; or the rules that would be needed and are not in force on the date. */
export type Judged =
  | { readonly ok: true; readonly observation: Observation | null }
  | { readonly ok: false; readonly errors: readonly RuleNotInForce[] };

/** Several of them. */
export type JudgedAll =
  | { readonly ok: true; readonly observations: readonly Observation[] }
  | { readonly ok: false; readonly errors: readonly RuleNotInForce[] };
