import type { EntityManager } from 'typeorm';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';

/** Two scans in a row of the badge of one person, at two places. */
export interface DistantScans {
  readonly employeeId: string;
  /** Of duty at the first scan. */
  readonly unitId: string;
  readonly date: CivilDate;
  readonly firstAt: Date;
  readonly firstDeviceId: string;
  readonly firstPlace: string;
  readonly secondAt: Date;
  readonly secondDeviceId: string;
  readonly secondPlace: string;
}

/**
 * Scans in a row at two of these places, the second of which was on the UTC day `date`, not more than `minutes` apart. A scan whose
 * clock is not believed, or that was voided, shows nothing.
 */
export async function distantScans(
  manager: EntityManager,
  places: ReadonlyMap<string, string>,
  date: CivilDate,
  minutes: number,
): Promise<DistantScans[]> {
  return manager.query<DistantScans[]>(
    `WITH placed AS (SELECT * FROM unnest($2::uuid[], $3::uuid[]) AS d(device_id, place)),
     seen AS (
       SELECT s.credential, s.filed_at AS at, s.device_id, p.place, lag(s.filed_at) OVER w AS before_at,
         lag(s.device_id) OVER w AS before_device, lag(p.place) OVER w AS before_place
       FROM scan s JOIN placed p USING (device_id)
       WHERE s.tenant_id = $1 AND s.filed_at >= $4::date::timestamp AT TIME ZONE 'UTC' - make_interval(mins => $5)
         AND s.filed_at < ($4::date + 1)::timestamp AT TIME ZONE 'UTC' AND s.suspicion IS NULL
         AND NOT EXISTS (SELECT FROM correction c WHERE c.kind = 'voided-scan' AND c.status = 'approved' AND c.scan_id = s.id)
       WINDOW w AS (PARTITION BY s.credential ORDER BY s.filed_at, s.id)
     )
     SELECT b.employee_id AS "employeeId", u.unit_id AS "unitId", (s.before_at AT TIME ZONE unit_zone(u.unit_id))::date AS date,
       s.before_at AS "firstAt", s.before_device AS "firstDeviceId", s.before_place AS "firstPlace", s.at AS "secondAt",
       s.device_id AS "secondDeviceId", s.place AS "secondPlace"
     FROM seen s JOIN badge b ON b.credential = s.credential AND b.period @> s.at AND b.period @> s.before_at
     CROSS JOIN LATERAL (SELECT employee_unit(b.employee_id, s.before_at) AS unit_id) u
     WHERE s.place <> s.before_place AND s.at - s.before_at <= make_interval(mins => $5)
       AND s.at >= $4::date::timestamp AT TIME ZONE 'UTC' AND u.unit_id IS NOT NULL
     ORDER BY s.before_at, b.employee_id`,
    [TENANT_ID, [...places.keys()], [...places.values()], date, minutes],
  );
}
