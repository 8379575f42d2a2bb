import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FindingStatus } from '../../../core/compliance/finding-status.js';
import { conductAreas } from '../../../core/rules/rule-book.js';
import { parseCivilDate } from '../../../core/time/parse-civil-date.js';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { findingPoints } from '../../../core/compliance/finding-points.js';
import { RulesService } from '../../rules/rules.service.js';
import { findingStatuses } from '../../../core/compliance/finding-status.js';
import { findingConditions, type FindingSearch } from './finding-search.js';
import { findingView, type FindingDetail, type FindingItem, type FindingRow } from './finding-view.js';

/** How many findings of a search stand where, and belong to which of the four contents. */
export interface FindingTotals {
  readonly statuses: Readonly<Record<FindingStatus, number>>;
  readonly areas: readonly { readonly area: string; readonly count: number }[];
}

/** What lists show of a finding `f` of a person `e` in a unit `u`. */
export const FINDING_COLUMNS = `f.id, f.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName",
  f.unit_id AS "unitId", u.code AS "unitCode", u.name AS "unitName", f.date, f.session_id AS "sessionId", f.rule, f.area,
  f.severity, f.origin, f.status, f.status_at AS "statusAt", f.minutes, f.explain_until AS "explainUntil",
  f.decide_until AS "decideUntil", f.unsupported_at AS "unsupportedAt", f.cites`;
export const FINDING_TABLES = `finding f JOIN employee e ON e.id = f.employee_id JOIN org_unit u ON u.id = f.unit_id`;

/** Reads findings: within the caller's scope, or the caller's own. */
@Injectable()
export class FindingsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: RulesService,
  ) {}

  /** The newest dates first. @throws AppError not-permitted, not-found for an account of nobody, invalid-input for a forged cursor */
  async list(
    caller: Caller,
    everybody: boolean,
    search: FindingSearch,
    limit: number,
    cursor?: string,
  ): Promise<Page<FindingItem>> {
    const where = this.conditions(caller, everybody, search);
    if (cursor !== undefined) {
      const [date = '', id] = decodeCursor(cursor, 2);
      if (parseCivilDate(date) === undefined) throw new AppError('invalid-input', { field: 'cursor' });
      const before = where.parameter(date);
      where.add((p) => `(f.date, f.id) < (CAST(${before} AS date), CAST(${p} AS uuid))`, cursorId(id));
    }
    const rows = await this.dataSource.query<Omit<FindingRow, 'evidence'>[]>(
      `SELECT ${FINDING_COLUMNS} FROM ${FINDING_TABLES} WHERE ${where.sql}
       ORDER BY f.date DESC, f.id DESC LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    const page = pageOf(rows, limit, ({ date, id }) => [date, id]);
    const pointsOf = await this.points();
    return { ...page, items: page.items.map((row) => findingView(this.rules.book, row, pointsOf(row))) };
  }

  /** How many there are. @throws AppError not-permitted, not-found for an account of nobody */
  async totals(caller: Caller, everybody: boolean, search: FindingSearch): Promise<FindingTotals> {
    const where = this.conditions(caller, everybody, search);
    const rows = await this.dataSource.query<{ status: FindingStatus; area: string; count: number }[]>(
      `SELECT f.status, f.area, count(*) AS count FROM finding f WHERE ${where.sql} GROUP BY f.status, f.area`,
      where.values,
    );
    const sum = (matches: (row: (typeof rows)[number]) => boolean): number =>
      rows.filter(matches).reduce((total, { count }) => total + count, 0);
    return {
      statuses: Object.fromEntries(
        findingStatuses.map((status) => [status, sum((row) => row.status === status)]),
      ) as Record<FindingStatus, number>,
      areas: conductAreas.map((area) => ({ area, count: sum((row) => row.area === area) })),
    };
  }

  /** One finding with its evidence and history. @throws AppError not-permitted, not-found */
  async detail(caller: Caller, everybody: boolean, id: string): Promise<FindingDetail> {
    const roots = everybody ? scopeParameter(requiredScope(caller, 'findings:read')) : null;
    const own = everybody ? null : this.person(caller);
    const [row] = await this.dataSource.query<FindingRow[]>(
      `SELECT ${FINDING_COLUMNS}, f.evidence FROM ${FINDING_TABLES} WHERE f.tenant_id = $1 AND f.id = $2 AND ${inScope('f.unit_id', '$3')}
         AND ($4::uuid IS NULL OR f.employee_id = $4)`,
      [TENANT_ID, id, roots, own],
    );
    if (row === undefined) throw new AppError('not-found');
    const history = await this.dataSource.query<FindingDetail['history']>(
      `SELECT from_status AS "from", to_status AS "to", at, by, reason FROM finding_transition
       WHERE tenant_id = $1 AND finding_id = $2 ORDER BY id`,
      [TENANT_ID, id],
    );
    const pointsOf = await this.points();
    return { ...findingView(this.rules.book, row, pointsOf(row)), evidence: row.evidence, history };
  }

  /** The points of findings, each by the scale on its date in its unit. */
  private async points(): Promise<(row: Omit<FindingRow, 'evidence'>) => number | null> {
    const inForce = await this.rules.dated(this.dataSource.manager);
    return (row) => findingPoints(row, inForce(row.date, row.unitId));
  }

  private conditions(
    caller: Caller,
    everybody: boolean,
    search: FindingSearch,
  ): ReturnType<typeof findingConditions> {
    if (!everybody) this.person(caller);
    return findingConditions(caller, everybody, search);
  }

  private person(caller: Caller): string {
    requiredScope(caller, 'self:read');
    if (caller.employeeId === null) throw new AppError('not-found');
    return caller.employeeId;
  }
}
