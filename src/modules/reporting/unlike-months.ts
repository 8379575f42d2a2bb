import type { EntityManager } from 'typeorm';
import { lastDayOf, type MonthDates } from '../../core/time/civil-month.js';

/**
 * Whether a unit was another one in an earlier month, so that figures of the two say nothing together: since then a unit that belonged to it was
 * split between it and others, or a unit was moved below it or away. Units that were merged into it are told with their own past, and compare.
 */
export async function isUnlike(
  manager: EntityManager,
  unitId: string,
  { compared, told, asOf }: { readonly compared: MonthDates; readonly told: MonthDates; readonly asOf: Date },
): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `WITH present AS (SELECT u AS id FROM unit_scope_at(ARRAY[$1::uuid], $4::timestamptz) AS u),
       former AS (SELECT u AS id FROM unit_scope_at(ARRAY[$1::uuid], ($2::date + 1)::timestamp AT TIME ZONE unit_zone($1)) AS u)
     SELECT FROM org_unit_succession s JOIN present p ON p.id = s.predecessor_id
       WHERE s.on_date > $2::date AND s.on_date <= $3::date AND s.successor_id NOT IN (SELECT id FROM present)
     UNION ALL SELECT FROM present WHERE id NOT IN (SELECT id FROM former)
     UNION ALL SELECT FROM former WHERE id NOT IN (SELECT id FROM present) LIMIT 1`,
    [unitId, lastDayOf(compared), lastDayOf(told), asOf],
  );
  return rows.length > 0;
} // prettier-ignore
