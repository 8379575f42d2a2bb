import type { DayFinding, DayFindings } from '../compliance/day-findings.js';
import type { JudgingRules } from '../compliance/observation.js';
import type { RuleNotInForce } from '../rules/rules-in-force.js';
import { checkObservations } from './check-observations.js';
import type { HalfDay } from './half-day.js';
import type { CheckFacts } from './inspection-check.js';

/** A check that stands, of one person on the date of the rules. */
export interface StandingCheck extends CheckFacts {
  readonly id: string;
  readonly halfDay: HalfDay;
  /** From midnight on the wall clock of the unit. */
  readonly atSecond: number;
}

/**
 * The findings that the checks of one person's day are under the book: a rule finds at most once in a half day, however many
 * inspectors looked, and rests on all checks that saw it. Example: no badge at 08:00 and at 10:00 is one finding, at 14:00 another.
 * Source: domain.md section 7.
 */
export function inspectionFindings(rules: JudgingRules, checks: readonly StandingCheck[]): DayFindings {
  const findings = new Map<string, DayFinding>();
  const errors: RuleNotInForce[] = [];
  const inOrder = [...checks].sort(
    (one, other) => one.atSecond - other.atSecond || (one.id < other.id ? -1 : 1),
  );
  for (const check of inOrder) {
    const judged = checkObservations(rules, check);
    if (!judged.ok) errors.push(...judged.errors);
    for (const { rule, area, severity, against, cites, because } of judged.ok ? judged.observations : []) {
      if (against !== 'person') continue;
      const key = `${check.halfDay} ${rule}`;
      const earlier = findings.get(key);
      const evidence = earlier?.evidence ?? {
        exception: null, fromSecond: check.atSecond, untilSecond: check.atSecond, because, checkIds: [],
      }; // prettier-ignore
      findings.set(key, {
        rule, area, severity, cites, sessionId: check.halfDay, minutes: 0,
        evidence: { ...evidence, untilSecond: check.atSecond, checkIds: [...(evidence.checkIds ?? []), check.id] },
      }); // prettier-ignore
    }
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, findings: [...findings.values()] };
}
