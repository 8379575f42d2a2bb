import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inspectedShare, type InspectedShare } from '../../core/inspections/inspected-share.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Conditions } from '../../platform/database/conditions.js';
import { AppError } from '../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { CheckJudge } from './check-judge.service.js';
import type { JudgedCheck } from './check-rows.js';
import type { InspectionKind } from './inspection.entity.js';

/** A round as lists show it. */
export interface RoundItem {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: InspectionKind;
  readonly planNumber: string;
  readonly place: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly inspectors: readonly string[];
  /** Checks that stand. */
  readonly checked: number;
}

/** How many keep the rules, aspect by aspect; `all`: of those of whom everything is known. */
export interface RoundShares {
  readonly badge: InspectedShare;
  readonly uniform: InspectedShare;
  readonly footwear: InspectedShare;
  readonly all: InspectedShare;
}

/** A round with its checks, and for a random one how it was drawn. */
export interface RoundDetail extends RoundItem {
  readonly zone: string;
  readonly seed: string | null;
  readonly listedIds: readonly string[] | null;
  readonly drawnIds: readonly string[] | null;
  /** The earlier random round of that day, and why it was drawn again. */
  readonly redrawOfId: string | null;
  readonly redrawReason: string | null;
  readonly shares: RoundShares;
  readonly checks: readonly JudgedCheck[];
}

const ITEM = `i.id, i.unit_id AS "unitId", u.name AS "unitName", i.kind, i.plan_number AS "planNumber", i.place,
  i.started_at AS "startedAt", i.ended_at AS "endedAt",
  ARRAY(SELECT e.full_name FROM unnest(i.inspector_ids) WITH ORDINALITY AS p(id, at) JOIN employee e ON e.id = p.id
    ORDER BY p.id <> i.opened_by_id, e.full_name) AS inspectors,
  (SELECT count(*)::int FROM inspection_check k WHERE k.inspection_id = i.id AND k.cancelled_at IS NULL) AS checked`;

/** Shows rounds of inspection. */
@Injectable()
export class InspectionsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly judge: CheckJudge,
  ) {}

  /** The newest first, within the scope. @throws AppError not-permitted, invalid-input */
  async list(
    caller: Caller,
    search: { unitId: string | null; cursor: string | undefined; limit: number },
  ): Promise<Page<RoundItem>> {
    const where = new Conditions();
    where.add((p) => inScope('i.unit_id', p), scopeParameter(requiredScope(caller, 'inspections:read')));
    if (search.unitId !== null)
      where.add((p) => `i.unit_id IN (SELECT unit_scope(ARRAY[${p}::uuid]))`, search.unitId);
    if (search.cursor !== undefined) {
      const [at, id] = decodeCursor(search.cursor, 2);
      const started = new Date(at ?? '');
      if (Number.isNaN(started.getTime())) throw new AppError('invalid-input', { field: 'cursor' });
      const key = where.parameter(cursorId(id));
      where.add((p) => `(i.started_at, i.id) < (${p}::timestamptz, ${key}::uuid)`, started);
    }
    const rows = await this.dataSource.query<RoundItem[]>(
      `SELECT ${ITEM} FROM inspection i JOIN org_unit u ON u.id = i.unit_id WHERE ${where.sql}
       ORDER BY i.started_at DESC, i.id DESC LIMIT ${where.parameter(search.limit + 1)}`,
      where.values,
    );
    return pageOf(rows, search.limit, ({ startedAt, id }) => [startedAt.toISOString(), id]);
  }

  /** A round with what came of it. @throws AppError not-permitted, not-found */
  async detail(caller: Caller, id: string): Promise<RoundDetail> {
    const { manager } = this.dataSource;
    const [row] = await manager.query<Omit<RoundDetail, 'shares' | 'checks'>[]>(
      `SELECT ${ITEM}, unit_zone(i.unit_id) AS zone, i.seed, i.listed_ids::text[] AS "listedIds", i.drawn_ids::text[] AS "drawnIds",
         i.redraw_of_id AS "redrawOfId", i.redraw_reason AS "redrawReason"
       FROM inspection i JOIN org_unit u ON u.id = i.unit_id WHERE i.id = $1 AND ${inScope('i.unit_id', '$2')}`,
      [id, scopeParameter(requiredScope(caller, 'inspections:read'))],
    );
    if (row === undefined) throw new AppError('not-found');
    const checks = await this.judge.where(manager, 'i.id = $1', [id]);
    const standing = checks.filter(({ cancelledAt }) => cancelledAt === null);
    const of = (aspect: keyof RoundShares): InspectedShare =>
      inspectedShare(standing.map(({ outcome }) => outcome[aspect]));
    const shares = { badge: of('badge'), uniform: of('uniform'), footwear: of('footwear'), all: of('all') };
    return { ...row, shares, checks };
  }
}
