import type { EntityManager } from 'typeorm';

/**
 * SQL about a reader `r` and a day of a unit `w` whose window closes at `w.closes_at`: the reader stands there, has not delivered up to
 * then, and was not declared out of order for all that it still owes; as `computeDay` has it.
 */
export const owesSql = `r.retired_at IS NULL AND (r.delivered_up_to IS NULL OR r.delivered_up_to < w.closes_at)
  AND NOT EXISTS (
    SELECT FROM excuse e
    WHERE e.kind = 'device-outage' AND e.status = 'approved' AND e.unit_id = r.unit_id
      AND lower(e.period) <= greatest(r.delivered_up_to, w.date::timestamp AT TIME ZONE unit_zone(w.unit_id))
      AND upper(e.period) >= w.closes_at)`;

/** A day of a unit, and when its window closes. */
export interface ClosedDay {
  readonly unitId: string;
  readonly date: string;
  readonly closesAt: Date;
}

/**
 * Which readers each of these days waits for now, by {@link owingKey}: their codes, those of the unit and of all above it. It is read
 * when somebody asks: a day that waits for two readers is not computed anew because one of them has caught up.
 */
export async function owingReaders(
  manager: EntityManager,
  days: readonly ClosedDay[],
): Promise<Map<string, string[]>> {
  const owing = new Map<string, string[]>();
  if (days.length === 0) return owing;
  const rows = await manager.query<(ClosedDay & { code: string })[]>(
    `WITH RECURSIVE w AS (
       SELECT DISTINCT * FROM unnest($1::uuid[], $2::date[], $3::timestamptz[]) AS asked(unit_id, date, closes_at)
     ), above (unit_id, id) AS (
       SELECT DISTINCT unit_id, unit_id FROM w
       UNION
       SELECT a.unit_id, u.parent_id FROM above a JOIN org_unit u ON u.id = a.id WHERE u.parent_id IS NOT NULL
     )
     SELECT w.unit_id AS "unitId", w.date, w.closes_at AS "closesAt", r.code
     FROM w JOIN above a ON a.unit_id = w.unit_id JOIN device r ON r.unit_id = a.id WHERE ${owesSql} ORDER BY r.code`,
    [days.map(({ unitId }) => unitId), days.map(({ date }) => date), days.map(({ closesAt }) => closesAt)],
  );
  for (const row of rows) {
    const known = owing.get(owingKey(row)) ?? [];
    owing.set(owingKey(row), [...known, row.code]);
  }
  return owing;
}

/** The same for days that wait for the same readers. */
export function owingKey({ unitId, date, closesAt }: ClosedDay): string {
  return `${unitId} ${date} ${closesAt.getTime()}`;
}
