import type { EntityManager } from 'typeorm';
import { TENANT_ID } from '../../platform/database/tenant.js';

/** The inspectors on whose look findings rest, by finding: whoever made a check, and everybody of its round. */
export async function sightingInspectors(
  manager: EntityManager,
  findingIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ids = [...new Set(findingIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await manager.query<{ id: string; inspectors: string[] }[]>(
    `SELECT f.id, array_agg(DISTINCT w.id)::text[] AS inspectors
     FROM finding f CROSS JOIN LATERAL jsonb_array_elements_text(f.evidence->'checkIds') AS c(id)
     JOIN inspection_check k ON k.id = c.id::uuid JOIN inspection i ON i.id = k.inspection_id
     CROSS JOIN LATERAL unnest(i.inspector_ids || k.checked_by_id) AS w(id)
     WHERE f.tenant_id = $1 AND f.id = ANY($2::uuid[]) AND f.origin = 'inspection' GROUP BY f.id`,
    [TENANT_ID, ids],
  );
  return new Map(rows.map(({ id, inspectors }) => [id, new Set(inspectors)]));
}
