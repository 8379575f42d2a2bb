import type { EntityManager } from 'typeorm';
import type { MonthSheets } from './month-facts.js';

/** A unit, and the moment as of which it is told. */
export interface UnitAsOf {
  readonly unitId: string;
  readonly asOf: Date;
}

/**
 * The units that a report tells of: what was sealed as of its own sealing, whenever its neighbours were sealed, so that a sealed unit is told
 * alike in every report; what is open as of `now`.
 */
export async function unitsAsOf(
  manager: EntityManager,
  unitId: string,
  { revisions, elsewhere = [] }: Pick<MonthSheets, 'revisions'> & { readonly elsewhere?: readonly string[] },
  now: Date,
): Promise<UnitAsOf[]> {
  const sealedAt = new Map<string, Date>();
  for (const { part } of revisions) {
    for (const id of part.unitIds) sealedAt.set(id, part.sealedAt);
  }
  const below = await manager.query<{ id: string }[]>('SELECT u AS id FROM unit_scope(ARRAY[$1::uuid]) AS u', [unitId]);
  // What has come below a sealed unit since then was no part of it: nothing is told of it, sealed or open.
  const covered = [...revisions.flatMap(({ part }) => part.coveredIds), ...elsewhere];
  const came = new Set(covered.filter((id) => !sealedAt.has(id)));
  const ids = new Set([...below.map(({ id }) => id).filter((id) => !came.has(id)), ...sealedAt.keys()]);
  return [...ids].sort().map((id) => ({ unitId: id, asOf: sealedAt.get(id) ?? now }));
} // prettier-ignore
