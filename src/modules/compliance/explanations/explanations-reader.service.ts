import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type {
  ExplanationOutcome,
  ExplanationReason,
  RecordedException,
} from '../../../core/compliance/explanation.js';
import { outcomeWords, reasonWords } from '../../../core/compliance/explanation.js';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { RulesService } from '../../rules/rules.service.js';
import { DecisionGate } from '../decision-gate.js';
import { isOrStandsIn } from '../stands-in.js';
import type { FilePart } from './evidence-files.service.js';

/** An explanation as the database has it, with the names that the sheet needs. */
export interface ExplanationRow {
  readonly id: string;
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly position: string | null;
  readonly homeName: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly findingId: string | null;
  readonly date: string;
  readonly sessionId: string;
  readonly rule: string | null;
  readonly recorded: RecordedException;
  readonly reasonKind: ExplanationReason;
  readonly text: string;
  readonly askedAt: Date | null;
  readonly witness: string | null;
  readonly lateReason: string | null;
  readonly decideUntil: string | null;
  readonly status: 'waiting' | ExplanationOutcome;
  readonly filedBy: string;
  readonly filedAt: Date;
  readonly decidedBy: string | null;
  /** In whose place. */
  readonly onBehalfOf: string | null;
  readonly decidedAt: Date | null;
  readonly opinion: string | null;
  readonly ground: string | null;
  readonly lateDecisionReason: string | null;
  /** Of the unit, for the wall clock. */
  readonly zone: string;
}

/** An explanation in words. */
export interface ExplanationView extends ExplanationRow {
  readonly statusVi: string;
  readonly statusEn: string;
  readonly reasonVi: string;
  readonly reasonEn: string;
  readonly ruleVi: string | null;
}

export interface ExplanationSearch {
  readonly status?: 'waiting' | ExplanationOutcome | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const SELECT = `SELECT x.id, x.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", e.position,
    h.name AS "homeName", x.unit_id AS "unitId", u.name AS "unitName", x.finding_id AS "findingId", x.date,
    x.session_id AS "sessionId", x.rule, x.recorded, x.reason_kind AS "reasonKind", x.text, x.asked_at AS "askedAt", x.witness,
    x.late_reason AS "lateReason", coalesce(x.decide_until, f.decide_until) AS "decideUntil", x.status, x.filed_by AS "filedBy",
    x.filed_at AS "filedAt", x.decided_by AS "decidedBy", b.full_name AS "onBehalfOf", x.decided_at AS "decidedAt", x.opinion, x.ground,
    x.late_decision_reason AS "lateDecisionReason", unit_zone(x.unit_id) AS zone
  FROM explanation x JOIN employee e ON e.id = x.employee_id JOIN org_unit u ON u.id = x.unit_id
  LEFT JOIN finding f ON f.tenant_id = x.tenant_id AND f.id = x.finding_id
  LEFT JOIN posting p ON p.employee_id = x.employee_id AND p.kind = 'home' AND p.period @> x.filed_at
  LEFT JOIN org_unit h ON h.id = p.unit_id LEFT JOIN employee b ON b.id = x.on_behalf_of_id`;

/** Read at once, while it is found out who decides on which. */
const BATCH = 200;

/** Reads explanations: those of units in the caller's scope, of people whom the caller is superior of, and the caller's own. */
@Injectable()
export class ExplanationsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly gate: DecisionGate,
  ) {}

  /** The newest first; `own`: the caller's, else the inbox of others. @throws AppError not-found for an account of nobody, invalid-input */
  async list(
    caller: Caller,
    own: boolean,
    { status, cursor, limit }: ExplanationSearch,
  ): Promise<Page<ExplanationView>> {
    if (own && caller.employeeId === null) throw new AppError('not-found');
    const where = new Conditions();
    if (own) where.add((p) => `x.employee_id = ${p}::uuid`, caller.employeeId);
    else where.add((p) => `x.employee_id IS DISTINCT FROM ${p}::uuid`, caller.employeeId);
    if (!own) this.narrow(where, caller);
    if (status !== undefined) where.add((p) => `x.status = ${p}`, status);
    if (cursor !== undefined) where.add((p) => `x.id < ${p}::uuid`, cursorId(decodeCursor(cursor, 1)[0]));
    return this.pageOf(await this.newest(where, limit + 1), limit);
  }

  /** Those that wait for the caller's decision, the newest first. @throws AppError invalid-input */
  async toDecide(caller: Caller, limit: number, cursor?: string): Promise<Page<ExplanationView>> {
    const found: ExplanationRow[] = [];
    let before = cursor === undefined ? undefined : cursorId(decodeCursor(cursor, 1)[0]);
    for (;;) {
      const where = new Conditions().add((p) => `x.status = ${p}`, 'waiting');
      where.add((p) => `x.employee_id IS DISTINCT FROM ${p}::uuid`, caller.employeeId);
      // Nobody decides on what they filed for another.
      where.add((p) => `x.proposer_account_id IS DISTINCT FROM ${p}::uuid`, caller.accountId);
      where.add((p) => `(x.proposer_employee_id IS NULL OR x.proposer_employee_id IS DISTINCT FROM ${p}::uuid)`, caller.employeeId); // prettier-ignore
      if (before !== undefined) where.add((p) => `x.id < ${p}::uuid`, before);
      const rows = await this.newest(this.narrow(where, caller), BATCH);
      found.push(...(await this.gate.decidable(this.dataSource.manager, caller, rows)));
      before = rows.at(-1)?.id;
      if (rows.length < BATCH || found.length > limit) return this.pageOf(found, limit);
    }
  }

  /** One explanation with its evidence. @throws AppError not-found */
  async detail(caller: Caller, id: string): Promise<ExplanationView & { files: FilePart[] }> {
    const row = await this.row(caller, id);
    return { ...this.viewOf(row), files: await this.filesOf(id) };
  }

  /** What the sheet prints. @throws AppError not-found */
  async sheetOf(
    caller: Caller,
    id: string,
  ): Promise<{ row: ExplanationRow; ruleVi: string | null; files: FilePart[] }> {
    const row = await this.row(caller, id);
    return { row, ruleVi: this.viewOf(row).ruleVi, files: await this.filesOf(id) };
  }

  /** @throws AppError not-found for what does not exist or may not be seen */
  async requireVisible(manager: EntityManager, caller: Caller, id: string): Promise<void> {
    const where = this.visible(caller, id);
    const rows = await manager.query<object[]>(`SELECT FROM explanation x WHERE ${where.sql}`, where.values);
    if (rows.length === 0) throw new AppError('not-found');
  }

  private newest(where: Conditions, limit: number): Promise<ExplanationRow[]> {
    return this.dataSource.query<ExplanationRow[]>(
      `${SELECT} WHERE ${where.sql} ORDER BY x.id DESC LIMIT ${where.parameter(limit)}`,
      where.values,
    );
  }

  private pageOf(rows: readonly ExplanationRow[], limit: number): Page<ExplanationView> {
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => this.viewOf(row)) };
  }

  private async row(caller: Caller, id: string): Promise<ExplanationRow> {
    const where = this.visible(caller, id);
    const [row] = await this.dataSource.query<ExplanationRow[]>(`${SELECT} WHERE ${where.sql}`, where.values);
    if (row === undefined) throw new AppError('not-found');
    return row;
  }

  private visible(caller: Caller, id: string): Conditions {
    return this.narrow(
      new Conditions().add((p) => `x.id = ${p}`, id),
      caller,
    );
  }

  /** Own ones, those in the scope, and those of people for whom, or for whose units, the caller or whom the caller stands in for is named today. */
  private narrow(where: Conditions, caller: Caller): Conditions {
    const roots = scopeOf(caller, 'findings:read');
    const now = where.parameter(this.clock.now());
    const today = `(${now}::timestamptz AT TIME ZONE unit_zone(x.unit_id))::date`;
    const self = where.parameter(caller.employeeId);
    return where.add(
      (p) => `(x.employee_id = ${self}::uuid OR ${inScope('x.unit_id', p)} OR EXISTS (
        SELECT FROM superior s WHERE ${isOrStandsIn(self, today)} AND s.period @> ${today}
          AND (s.employee_id = x.employee_id OR x.unit_id IN (SELECT unit_scope(ARRAY[s.unit_id])))))`,
      roots === undefined ? [] : scopeParameter(roots),
    );
  }

  private filesOf(id: string): Promise<FilePart[]> {
    return this.dataSource.query<FilePart[]>(
      `SELECT id, name, media_type AS "mediaType", length(content) AS bytes, sha256, added_at AS "addedAt"
       FROM explanation_file WHERE explanation_id = $1 ORDER BY id`,
      [id],
    );
  }

  private viewOf(row: ExplanationRow): ExplanationView {
    return {
      ...row,
      statusVi: outcomeWords[row.status].vi,
      statusEn: outcomeWords[row.status].en,
      reasonVi: reasonWords[row.reasonKind].vi,
      reasonEn: reasonWords[row.reasonKind].en,
      ruleVi: row.rule === null ? null : (this.rules.book.conduct.get(row.rule)?.vi ?? row.rule),
    };
  }
}
