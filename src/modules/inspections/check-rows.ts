import type { EntityManager } from 'typeorm';
import { checkObservations } from '../../core/inspections/check-observations.js';
import { exemptFrom } from '../../core/inspections/exempt-from.js';
import type { CheckFacts, ExemptionKind } from '../../core/inspections/inspection-check.js';
import { checkOutcome, type CheckOutcome } from '../../core/inspections/inspected-share.js';
import { uniformToWear } from '../../core/inspections/uniform-to-wear.js';
import type { JudgingRules } from '../../core/compliance/observation.js';
import type { RuleBook } from '../../core/rules/rule-book.js';
import type { RulesInForce } from '../../core/rules/rules-in-force.js';
import { RulesMissingError } from '../../core/rules/rules-missing-error.js';
import type { InspectionCheck } from './inspection-check.entity.js';
import { sexOf } from './sex-of.js';

/** A check as the database has it, with the names that lists need. */
export interface CheckRow extends Omit<InspectionCheck, 'receivedAt' | 'contentHash' | 'checkedById'> {
  readonly employeeCode: string;
  readonly fullName: string;
  readonly position: string | null;
  readonly unitName: string;
  readonly zone: string;
  readonly sex: 'nam' | 'nu' | null;
  /** Whoever made it, and each of the round who confirmed it: naming a colleague is no second look. */
  readonly inspectors: number;
  /** Names of those who confirmed it, the first first. */
  readonly confirmedBy: readonly string[];
  readonly kind: string;
  readonly place: string;
  readonly planNumber: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** A check and what the rules of its date say of it; the uniform of the exempt is `exempt`, whatever was ticked. */
export interface JudgedCheck extends CheckRow {
  readonly observed: readonly string[];
  /** Rules that were ticked and count only once another inspector of the round confirms it. */
  readonly awaiting: readonly string[];
  readonly outcome: CheckOutcome;
}

/** The checks that fulfil a condition on `k` (check) and `i` (round), in the order in which they were made. */
export function checkRows(manager: EntityManager, where: string, values: readonly unknown[]): Promise<CheckRow[]> {
  return manager.query<CheckRow[]>(
    `SELECT k.id, k.inspection_id AS "inspectionId", k.employee_id AS "employeeId", k.unit_id AS "unitId", k.date,
       k.half_day AS "halfDay", k.second, k.checked_at AS "checkedAt", k.badge, k.uniform, k.footwear, k.rules, k.note, k.said,
       k.refused_to_sign AS "refusedToSign",
       ARRAY(SELECT p.sha256 FROM inspection_photo p WHERE p.check_id = k.id ORDER BY p.sha256) AS photos, k.checked_by AS "checkedBy", k.cancelled_at AS "cancelledAt",
       k.cancelled_by AS "cancelledBy", k.cancel_reason AS "cancelReason", k.opinion, k.opinion_at AS "opinionAt",
       e.code AS "employeeCode", e.full_name AS "fullName", e.position, e.sex, u.name AS "unitName", unit_zone(u.id) AS zone,
       
       (SELECT 1 + count(*)::int FROM inspection_confirmation c WHERE c.check_id = k.id) AS inspectors,
       ARRAY(SELECT c.confirmed_by FROM inspection_confirmation c WHERE c.check_id = k.id ORDER BY c.confirmed_at, c.inspector_id)
         AS "confirmedBy", i.kind, i.place, i.plan_number AS "planNumber", i.started_at AS "startedAt",
       i.ended_at AS "endedAt"
     FROM inspection_check k JOIN inspection i ON i.id = k.inspection_id JOIN employee e ON e.id = k.employee_id
     JOIN org_unit u ON u.id = k.unit_id WHERE ${where} ORDER BY k.checked_at, k.id`,
    [...values],
  );
} // prettier-ignore

/** What the rules of the date say of a check. @throws RulesMissingError */
export function judgedCheck(
  book: RuleBook,
  inForce: RulesInForce,
  row: CheckRow,
  exemptions: readonly ExemptionKind[],
): JudgedCheck {
  const facts: CheckFacts = { ...row, sex: sexOf(row.sex), exemptions };
  const judged = checkObservations({ book, inForce }, facts);
  if (!judged.ok) throw new RulesMissingError(row.date, judged.errors);
  const observed = judged.observations.map(({ rule }) => rule);
  const exempt = exemptFrom(inForce, exemptions);
  const outcome = checkOutcome(row, observed, {
    exemptFromBadge: exempt.badge, exemptFromUniform: exempt.uniform, uniformDue: uniformToWear(inForce, facts.sex) !== null,
  }); // prettier-ignore
  const uniform = outcome.uniform === 'exempt' ? 'exempt' : row.uniform;
  return { ...row, uniform, observed, outcome, awaiting: awaitingOf({ book, inForce }, facts, observed) };
}

/** What more would be noted if everybody had seen it. @throws RulesMissingError */
function awaitingOf(rules: JudgingRules, facts: CheckFacts, observed: readonly string[]): string[] {
  if (facts.rules.length === 0) return [];
  const judged = checkObservations(rules, { ...facts, inspectors: Number.MAX_SAFE_INTEGER });
  if (!judged.ok) throw new RulesMissingError(rules.inForce.date, judged.errors);
  return judged.observations.map(({ rule }) => rule).filter((rule) => !observed.includes(rule));
}
