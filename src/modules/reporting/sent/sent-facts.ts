import type { EntityManager } from 'typeorm';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { ReportingPeriod } from '../../../core/time/civil-month.js';
import { noonOf } from '../../../platform/access/units-in-scope.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';

/** Somebody whom the agency `homeId` sent, from the first to the last of these dates. */
export interface SentFact {
  readonly employeeId: string;
  readonly homeId: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * Who of those with days in these units was sent by whom on which dates, by the postings of this moment: with a home and a place of duty besides,
 * as `sentFromScope` has it. In a fixed order: the same facts are the same text.
 */
export function sentFacts(manager: EntityManager, unitIds: readonly string[], { from, to }: ReportingPeriod): Promise<SentFact[]> {
  return manager.query<SentFact[]>(
    `SELECT home.employee_id AS "employeeId", home.unit_id AS "homeId", min(s.date)::text AS "from", max(s.date)::text AS "to"
     FROM (SELECT DISTINCT employee_id FROM attendance_day WHERE tenant_id = $1 AND unit_id = ANY($2::uuid[]) AND date >= $3::date AND date <= $4::date) p
     JOIN posting home ON home.employee_id = p.employee_id AND home.kind = 'home'
     JOIN posting duty ON duty.employee_id = p.employee_id AND duty.kind = 'duty' AND duty.unit_id <> home.unit_id AND duty.period && home.period
     CROSS JOIN LATERAL (SELECT d::date AS date FROM generate_series($3::date, $4::date, interval '1 day') AS d) s
     WHERE home.period @> ${noonOf('s.date')} AND duty.period @> ${noonOf('s.date')}
     GROUP BY home.id, duty.id ORDER BY 1, 3, 4, 2`,
    [TENANT_ID, unitIds, from, to],
  );
} // prettier-ignore
