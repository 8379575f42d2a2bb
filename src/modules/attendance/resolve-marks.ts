import type { EntityManager } from 'typeorm';
import { TENANT_ID } from '../../platform/database/tenant.js';
import type { ShownCredential } from '../organization/badges/badge-lookup.service.js';
import type { ClaimedMark } from '../staleness/staleness.service.js';
import type { PersonDay } from './day-facts.js';

/**
 * The person-days that marks may have changed, neighbour days included. A scan concerns its civil date (the day of whoever held
 * the badge then); a fact about a person concerns the days of the period that exist or have a scan: days of people without any
 * are made by the nightly seeder and by `recompute`.
 */
export async function resolveMarks(
  manager: EntityManager,
  marks: readonly ClaimedMark[],
): Promise<PersonDay[]> {
  if (marks.length === 0) return [];
  const scanned = scannedOf(marks);
  const facts = marks.filter(({ employeeId }) => employeeId !== null);
  return manager.query<PersonDay[]>(
    `WITH scanned AS (
       SELECT b.employee_id, (m.at AT TIME ZONE unit_zone(employee_unit(b.employee_id, m.at)))::date AS date
       FROM unnest($2::text[], $3::timestamptz[]) AS m(credential, at)
       JOIN badge b ON b.credential = m.credential AND b.period @> m.at
     ), facts AS (
       SELECT DISTINCT employee_id, daterange(from_date - 1, until_date + 1) AS dates
       FROM unnest($4::uuid[], $5::date[], $6::date[]) AS m(employee_id, from_date, until_date)
     ), touched AS (
       SELECT employee_id, date + away AS date FROM scanned CROSS JOIN generate_series(-1, 1) AS away
       UNION
       SELECT d.employee_id, d.date FROM facts f
       JOIN attendance_day d ON d.tenant_id = $1 AND d.employee_id = f.employee_id AND f.dates @> d.date
       UNION
       SELECT f.employee_id, (s.at AT TIME ZONE 'UTC')::date + away FROM facts f
       JOIN badge b ON b.employee_id = f.employee_id
       CROSS JOIN LATERAL (
         SELECT filed_at AS at FROM scan
         WHERE tenant_id = $1 AND credential = b.credential AND suspicion IS NULL AND b.period @> filed_at
           AND filed_at >= coalesce(lower(f.dates) - 1, '-infinity') AND filed_at < coalesce(upper(f.dates) + 1, 'infinity')
         UNION ALL
         SELECT counts_at FROM scan_settlement
         WHERE tenant_id = $1 AND credential = b.credential AND b.period @> counts_at
           AND counts_at >= coalesce(lower(f.dates) - 1, '-infinity') AND counts_at < coalesce(upper(f.dates) + 1, 'infinity')
         OFFSET 0
       ) s
       CROSS JOIN generate_series(-1, 1) AS away
       UNION
       SELECT f.employee_id, (c.at AT TIME ZONE 'UTC')::date + away FROM facts f
       JOIN correction c ON c.employee_id = f.employee_id AND c.status = 'approved'
         AND c.at >= coalesce(lower(f.dates) - 1, '-infinity') AND c.at < coalesce(upper(f.dates) + 1, 'infinity')
       CROSS JOIN generate_series(-1, 1) AS away
     ) SELECT DISTINCT employee_id AS "employeeId", date FROM touched ORDER BY 1, 2`,
    [
      TENANT_ID,
      scanned.map(({ credential }) => credential),
      scanned.map(({ at }) => at),
      facts.map(({ employeeId }) => employeeId),
      facts.map(({ fromDate }) => fromDate),
      facts.map(({ untilDate }) => untilDate),
    ],
  );
}

/** The scans among the marks. */
export function scannedOf(marks: readonly ClaimedMark[]): ShownCredential[] {
  return marks.flatMap(({ credential, at }) =>
    credential === null || at === null ? [] : [{ credential, at }],
  );
}
