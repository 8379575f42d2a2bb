import type { EntityManager } from 'typeorm';
import { OTHER_UNITS } from './small-units.js';

/** A unit by its name, which others may have, too. */
export interface NamedUnit {
  readonly unitId: string;
  readonly unitName: string;
}

/** What a report calls a unit. */
export type UnitNameOf = (unit: NamedUnit) => string;

/** Where several units of a report have one name, what tells them apart: the unit above each, or its code where that is the same. */
export async function unitNamesOf(manager: EntityManager, units: readonly NamedUnit[]): Promise<UnitNameOf> {
  const shared = sharedNames(units);
  if (shared.length === 0) return ({ unitName }) => unitName;
  const rows = await manager.query<{ unitId: string; code: string; above: string | null }[]>(
    `SELECT u.id AS "unitId", u.code, p.name AS above FROM org_unit u LEFT JOIN org_unit p ON p.id = u.parent_id WHERE u.id = ANY($1::uuid[])`,
    [shared.map(({ unitId }) => unitId)],
  );
  const known = new Map(rows.map((row) => [row.unitId, row]));
  const full = shared.map(({ unitId, unitName }): NamedUnit => {
    const above = known.get(unitId)?.above ?? null;
    return { unitId, unitName: above === null ? unitName : `${unitName} (${above})` };
  });
  const still = new Set(sharedNames(full).map(({ unitId }) => unitId));
  const names = new Map(
    full.map(({ unitId, unitName }, index) => {
      const withCode = `${shared[index]?.unitName ?? unitName} (${known.get(unitId)?.code ?? unitId})`;
      return [unitId, still.has(unitId) ? withCode : unitName];
    }),
  );
  return ({ unitId, unitName }) => names.get(unitId) ?? unitName;
} // prettier-ignore

/** Each unit once whose name another has as well, or that is called as several are called together. */
function sharedNames(units: readonly NamedUnit[]): NamedUnit[] {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const count = new Map<string, number>();
  for (const { unitName } of byId.values()) count.set(unitName, (count.get(unitName) ?? 0) + 1);
  return [...byId.values()].filter(
    ({ unitName }) => (count.get(unitName) ?? 0) > 1 || unitName === OTHER_UNITS,
  );
}
