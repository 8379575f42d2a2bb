import type { EntityManager } from 'typeorm';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import type { ScopeRoots } from '../../../platform/access/caller.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { searchPatterns } from '../../../platform/database/search-patterns.js';
import type { UnitKind } from '../unit-kind.js';
import { OrgUnit } from './org-unit.entity.js';

/** Filters of a list of units. */
export interface UnitSearch {
  readonly search?: string | undefined;
  /** The unit, everything below it and their predecessors. */
  readonly within?: string | undefined;
  readonly parentId?: string | undefined;
  readonly kind?: UnitKind | undefined;
  /** Units that exist on this civil date. */
  readonly validOn?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The units inside `roots` that match, in Vietnamese order of their names. */
export async function searchUnits(
  manager: EntityManager,
  roots: ScopeRoots,
  search: UnitSearch,
): Promise<Page<OrgUnit>> {
  const query = manager
    .createQueryBuilder(OrgUnit, 'unit')
    .where(inScope('unit.id', ':roots'), { roots: scopeParameter(roots) })
    .orderBy('unit.name')
    .addOrderBy('unit.id')
    .limit(search.limit + 1);
  searchPatterns(search.search ?? '').forEach((pattern, index) => {
    query.andWhere(
      `fold_vietnamese(unit.name || ' ' || unit.code) LIKE fold_vietnamese(:word${index} COLLATE "vi-x-icu")`,
      { [`word${index}`]: pattern },
    );
  });
  if (search.within !== undefined) {
    query.andWhere('unit.id IN (SELECT unit_scope(ARRAY[CAST(:within AS uuid)]))', { within: search.within });
  }
  if (search.parentId !== undefined)
    query.andWhere('unit.parentId = :parentId', { parentId: search.parentId });
  if (search.kind !== undefined) query.andWhere('unit.kind = :kind', { kind: search.kind });
  if (search.validOn !== undefined) {
    query.andWhere('daterange(unit.validFrom, unit.validUntil) @> CAST(:validOn AS date)', {
      validOn: search.validOn,
    });
  }
  if (search.cursor !== undefined) {
    const [name, id] = decodeCursor(search.cursor, 2);
    query.andWhere('(unit.name, CAST(unit.id AS text)) > (:afterName, :afterId)', {
      afterName: name,
      afterId: cursorId(id),
    });
  }
  return pageOf(await query.getMany(), search.limit, (unit) => [unit.name, unit.id]);
}
