import type { EntityManager } from 'typeorm';

const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/** Where a unit stands. */
export interface UnitPlace {
  readonly id: string;
  /** The unit and those above it, nearest first. */
  readonly chain: readonly string[];
  readonly zone: string;
}

/**
 * The places of these units. All units are read at once: asked one by one, as `unit_zone` does, the hundreds of a province take longer than
 * judging their days.
 */
export async function unitPlaces(manager: EntityManager, unitIds: readonly string[]): Promise<UnitPlace[]> {
  if (unitIds.length === 0) return [];
  const rows = await manager.query<{ id: string; parentId: string | null; zone: string | null }[]>(
    'SELECT id, parent_id AS "parentId", zone FROM org_unit',
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return unitIds.flatMap((id): UnitPlace[] => {
    const above = [];
    for (let unit = known.get(id); unit !== undefined; unit = known.get(unit.parentId ?? ''))
      above.push(unit);
    if (above.length === 0) return [];
    const zone = above.find((unit) => unit.zone !== null)?.zone ?? DEFAULT_ZONE;
    return [{ id, chain: above.map((unit) => unit.id), zone }];
  });
}
