import type { RuleNotInForce, RulesInForce } from '../rules/rules-in-force.js';
import type { CivilDate } from '../time/civil-date.js';
import { deadlineOn } from './deadline-on.js';

/** The last days on which a person may explain and the superior may decide. */
export interface ExplanationTerms {
  readonly explainUntil: CivilDate;
  readonly decideUntil: CivilDate;
}

export type TermsReading =
  | { readonly ok: true; readonly terms: ExplanationTerms }
  | { readonly ok: false; readonly errors: readonly RuleNotInForce[] };

/**
 * The terms of what became certain on `since`, under the rules of that day: working days to explain, then more to decide. Example:
 * what was recorded on Friday 2026-10-30 is explained until Wednesday 2026-11-04 and decided until Friday 2026-11-06.
 */
export function explanationTerms(
  inForce: RulesInForce,
  since: CivilDate,
  isWorkingDay: (date: CivilDate) => boolean,
): TermsReading {
  const explain = deadlineOn(inForce, 'explanation', since, isWorkingDay);
  if (!explain.ok) return { ok: false, errors: [explain.error] };
  const decide = deadlineOn(inForce, 'explanation-decision', explain.dueOn, isWorkingDay);
  if (!decide.ok) return { ok: false, errors: [decide.error] };
  return { ok: true, terms: { explainUntil: explain.dueOn, decideUntil: decide.dueOn } };
}

/** Whether a last day is over. null: no clock runs yet. Example: on the last day itself it is not. */
export function isOver(lastDay: CivilDate | null, today: CivilDate): boolean {
  return lastDay !== null && today > lastDay;
}
