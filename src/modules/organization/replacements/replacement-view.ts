import type { EntityManager } from 'typeorm';
import type { DecisionState } from '../../../platform/database/decidable.js';

/** A replacement as agency and centre see it. */
export interface ReplacementView {
  readonly id: string;
  readonly agencyUnitName: string;
  readonly dutyUnitName: string;
  readonly replacedId: string;
  readonly replacedName: string;
  /** Null until somebody new has been entered. */
  readonly employeeId: string | null;
  readonly fullName: string;
  readonly position: string | null;
  readonly from: string;
  readonly until: string;
  readonly document: string;
  readonly reason: string;
  readonly status: DecisionState;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
}

const MOST = 500;

/** Narrows to replacements of one person, `$2`; null: of everybody. */
export const OF_PERSON = '($2::uuid IS NULL OR r.replaced_id = $2)';

/** Replacements `r` that match, the latest first. */
export function replacementsWhere(
  manager: EntityManager,
  condition: string,
  values: unknown[],
): Promise<ReplacementView[]> {
  return manager.query<ReplacementView[]>(
    `SELECT r.id, a.name AS "agencyUnitName", d.name AS "dutyUnitName", r.replaced_id AS "replacedId", o.full_name AS "replacedName",
       r.employee_id AS "employeeId", coalesce(n.full_name, r.full_name) AS "fullName", coalesce(n.position, r.position) AS position,
       lower(r.period) AS "from", upper(r.period) AS "until", r.document, r.reason, r.status, r.proposed_by AS "proposedBy",
       r.proposed_at AS "proposedAt", r.decided_by AS "decidedBy", r.decided_at AS "decidedAt", r.decision_note AS "decisionNote"
     FROM replacement r JOIN org_unit a ON a.id = r.agency_unit_id JOIN org_unit d ON d.id = r.duty_unit_id
     JOIN employee o ON o.id = r.replaced_id LEFT JOIN employee n ON n.id = r.employee_id
     WHERE ${condition} ORDER BY r.id DESC LIMIT ${MOST}`,
    values,
  );
}
