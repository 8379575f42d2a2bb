import type { EntityManager } from 'typeorm';
import { TENANT_ID } from '../../platform/database/tenant.js';

/**
 * The people on whose word findings rest, by finding: whoever made a check and everybody of its round, and whoever entered the report of a
 * complaint or conclusion, with who lent them the account. What they said is looked at by others.
 */
export async function findingSources(
  manager: EntityManager,
  findingIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ids = [...new Set(findingIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await manager.query<{ id: string; people: string[] }[]>(
    `WITH asked AS (
       SELECT * FROM finding WHERE tenant_id = $1 AND id = ANY($2::uuid[])
     ), rests AS (
       SELECT id, origin, evidence FROM asked
       UNION ALL
       SELECT f.id, o.origin, o.evidence FROM asked f
       JOIN finding_other_evidence o USING (tenant_id, employee_id, date, session_id, rule)
     ), told AS (
       SELECT f.id, w.id AS person
       FROM rests f CROSS JOIN LATERAL jsonb_array_elements_text(f.evidence->'checkIds') AS c(id)
       JOIN inspection_check k ON k.id = c.id::uuid JOIN inspection i ON i.id = k.inspection_id
       CROSS JOIN LATERAL unnest(i.inspector_ids || k.checked_by_id) AS w(id)
       WHERE f.origin = 'inspection'
       UNION
       SELECT f.id, w.id
       FROM rests f CROSS JOIN LATERAL jsonb_array_elements_text(f.evidence->'reportIds') AS c(id)
       JOIN reported_conduct r ON r.id = c.id::uuid
       CROSS JOIN LATERAL unnest(ARRAY[r.proposer_employee_id, r.proposer_responsible_id]) AS w(id)
       WHERE f.origin = 'reported' AND w.id IS NOT NULL
     )
     SELECT id, array_agg(person)::text[] AS people FROM told GROUP BY id`,
    [TENANT_ID, ids],
  );
  return new Map(rows.map(({ id, people }) => [id, new Set(people)]));
}
