import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { searchPatterns } from '../../../platform/database/search-patterns.js';
import { nameKeys, nameOrderSql, type NameOrder } from '../../../platform/database/name-order.js';
import type { StaffKind } from '../staff-kind.js';
import { without } from '../without.js';

/** Filters of a list of people. */
export interface EmployeeSearch {
  /** Parts of name and code, without regard to case and diacritics. */
  readonly search?: string | undefined;
  /** People seen by this unit, one below it, or a predecessor. */
  readonly unitId?: string | undefined;
  readonly staffKind?: StaffKind | undefined;
  /** People employed on this civil date. */
  readonly activeOn?: string | undefined;
  /** Absent: by given name. */
  readonly order?: NameOrder | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A person as lists show them. */
export interface ListedEmployee {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
  readonly staffKind: StaffKind;
  readonly position: string | null;
  readonly activeFrom: string | null;
  readonly activeUntil: string | null;
  readonly version: number;
  /** The unit by which the person is seen now. */
  readonly unitId: string | null;
  readonly unitCode: string | null;
  readonly unitName: string | null;
}

/**
 * The people whom the caller may see and who match, in the order that was asked for.
 * @throws AppError not-permitted, invalid-input for a forged cursor
 */
export async function searchEmployees(
  manager: EntityManager,
  caller: Caller,
  now: Date,
  search: EmployeeSearch,
): Promise<Page<ListedEmployee>> {
  const { where, unit, limit } = conditionsOf(caller, now, search);
  const order = search.order ?? 'given';
  const rows = await manager.query<(ListedEmployee & { givenName: string })[]>(
    `SELECT p.*, u.code AS "unitCode", u.name AS "unitName" FROM (
       SELECT e.id, e.code, e.full_name AS "fullName", e.staff_kind AS "staffKind", e.position,
         e.active_from AS "activeFrom", e.active_until AS "activeUntil", e.version,
         vietnamese_given_name(e.full_name) AS "givenName", ${unit} AS "unitId"
       FROM employee e WHERE ${where.sql} ORDER BY ${nameOrderSql[order]} LIMIT ${limit}
     ) p LEFT JOIN org_unit u ON u.id = p."unitId" ORDER BY ${order === 'given' ? 'p."givenName", ' : ''}p."fullName", p.id`,
    where.values,
  );
  const page = pageOf(rows, search.limit, ({ givenName, fullName, id }) =>
    nameKeys(order, { given: givenName, fullName, id }),
  );
  return { ...page, items: page.items.map((row) => without(row, 'givenName')) };
}

function conditionsOf(
  caller: Caller,
  now: Date,
  search: EmployeeSearch,
): { where: Conditions; unit: string; limit: string } {
  const where = new Conditions();
  const unit = `employee_unit(e.id, ${where.parameter(now)})`;
  const limit = where.parameter(search.limit + 1);
  where.add((p) => inScope(unit, p), scopeParameter(requiredScope(caller, 'employees:read')));
  for (const pattern of searchPatterns(search.search ?? '')) {
    where.add((p) => `e.folded LIKE fold_vietnamese(CAST(${p} AS text) COLLATE "vi-x-icu")`, pattern);
  }
  if (search.unitId !== undefined) {
    where.add((p) => `${unit} IN (SELECT unit_scope(ARRAY[CAST(${p} AS uuid)]))`, search.unitId);
  }
  if (search.staffKind !== undefined) where.add((p) => `e.staff_kind = ${p}`, search.staffKind);
  if (search.activeOn !== undefined) {
    where.add((p) => `daterange(e.active_from, e.active_until) @> CAST(${p} AS date)`, search.activeOn);
  }
  if (search.cursor !== undefined) {
    const order = search.order ?? 'given';
    const names = decodeCursor(search.cursor, order === 'given' ? 3 : 2);
    const id = names.pop();
    const after = names.map((key) => `CAST(${where.parameter(key)} AS text)`).join(', ');
    where.add((p) => `(${nameOrderSql[order]}) > (${after}, CAST(${p} AS uuid))`, cursorId(id));
  }
  return { where, unit, limit };
}
