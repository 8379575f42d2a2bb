import type { EntityManager } from 'typeorm';
import type { OrgUnit } from '../../organization/units/org-unit.entity.js';

type UnitKind = OrgUnit['kind'];

/** Parts of a place rather than places: one walks from the gate to the counter. */
const WITHIN: readonly UnitKind[] = ['counter', 'division'];

/**
 * The place of every device: the unit where it stands or, for a counter or division, the nearest above that is neither. Readers of
 * one place are not distant from each other.
 */
export async function readerPlaces(manager: EntityManager): Promise<ReadonlyMap<string, string>> {
  const units = await manager.query<{ id: string; parentId: string | null; kind: UnitKind }[]>(
    'SELECT id, parent_id AS "parentId", kind FROM org_unit',
  );
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const placeOf = (unitId: string): string => {
    let unit = known.get(unitId);
    while (unit !== undefined && WITHIN.includes(unit.kind)) {
      const above = known.get(unit.parentId ?? '');
      if (above === undefined) break;
      unit = above;
    }
    return unit?.id ?? unitId;
  };
  const devices = await manager.query<{ id: string; unitId: string }[]>(
    'SELECT id, unit_id AS "unitId" FROM device',
  );
  return new Map(devices.map(({ id, unitId }) => [id, placeOf(unitId)]));
}
