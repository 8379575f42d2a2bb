import type { EntityManager } from 'typeorm';
import { maskCredential } from '../../../core/credential/mask-credential.js';
import { maskPrintedCards } from '../../../core/credential/mask-printed-cards.js';
import { printedForms } from '../../../core/credential/printed-forms.js';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { without } from '../without.js';
import type { BadgeStatus } from './badge.entity.js';

/** Filters of a list of badges. */
export interface BadgeSearch {
  readonly employeeId?: string | undefined;
  /** Canonical. */
  readonly credential?: string | undefined;
  readonly status?: BadgeStatus | undefined;
  /** Badges held at this instant. */
  readonly heldAt?: Date | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A badge as a caller may see it; lists show the last characters of the number only. */
export interface VisibleBadge {
  readonly id: string;
  readonly credential: string;
  /** As it may be printed on the card; null for a PIN. */
  readonly printed?: string | null;
  readonly employeeId: string;
  readonly unitId: string | null;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly status: BadgeStatus;
  readonly note: string | null;
  readonly version: number;
}

/**
 * The badges that match, newest first, of people whom the caller may see.
 * @throws AppError not-permitted, invalid-input for a forged cursor
 */
export async function searchBadges(
  manager: EntityManager,
  caller: Caller,
  now: Date,
  search: BadgeSearch,
): Promise<Page<VisibleBadge>> {
  const rows = await findBadges(manager, caller, now, search);
  const badges = rows.map((row) => masked(without(row, 'readsFull')));
  return pageOf(badges, search.limit, (badge) => [badge.id]);
}

/** One badge, its number in full where the caller may write badges; undefined when they may not see it. */
export async function readBadge(
  manager: EntityManager,
  caller: Caller,
  now: Date,
  id: string,
): Promise<VisibleBadge | undefined> {
  const [row] = await findBadges(manager, caller, now, { id, limit: 1 });
  if (row === undefined) return undefined;
  const { readsFull, ...badge } = row;
  return readsFull ? badge : masked(badge);
}

function masked(badge: VisibleBadge): VisibleBadge {
  const printed = printedForms(badge.credential)[0]?.text;
  return {
    ...badge,
    credential: maskCredential(badge.credential),
    printed: printed === undefined ? null : maskPrintedCards(printed),
  };
}

async function findBadges(
  manager: EntityManager,
  caller: Caller,
  now: Date,
  search: BadgeSearch & { readonly id?: string },
): Promise<(VisibleBadge & { readsFull: boolean })[]> {
  const where = new Conditions();
  const unit = `employee_unit(b.employee_id, ${where.parameter(now)})`;
  where.add((p) => inScope(unit, p), scopeParameter(requiredScope(caller, 'badges:read')));
  const readsFull = inScope(unit, where.parameter(scopeParameter(scopeOf(caller, 'badges:write') ?? [])));
  if (search.id !== undefined) where.add((p) => `b.id = ${p}`, search.id);
  if (search.employeeId !== undefined) where.add((p) => `b.employee_id = ${p}`, search.employeeId);
  if (search.credential !== undefined) where.add((p) => `b.credential = ${p}`, search.credential);
  if (search.status !== undefined) where.add((p) => `b.status = ${p}`, search.status);
  if (search.heldAt !== undefined) where.add((p) => `b.period @> ${p}::timestamptz`, search.heldAt);
  if (search.cursor !== undefined) {
    const [before] = decodeCursor(search.cursor, 1);
    where.add((p) => `b.id < ${p}`, cursorId(before));
  }
  const limit = where.parameter(search.limit + 1);
  return manager.query<(VisibleBadge & { readsFull: boolean })[]>(
    `SELECT b.id, b.credential, b.employee_id AS "employeeId", ${unit} AS "unitId", lower(b.period) AS "from",
       upper(b.period) AS "until", b.status, b.note, b.version, ${readsFull} AS "readsFull"
     FROM badge b WHERE ${where.sql} ORDER BY b.id DESC LIMIT ${limit}`,
    where.values,
  );
}
