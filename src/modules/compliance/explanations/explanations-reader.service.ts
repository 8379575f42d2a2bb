import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type {
  ExplanationState,
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
  /** null: about health, which the caller may not read; then the words are left out too. */
  readonly reasonKind: ExplanationReason | null;
  readonly text: string;
  readonly askedAt: Date | null;
  readonly witness: string | null;
  readonly lateReason: string | null;
  readonly decideUntil: string | null;
  readonly status: ExplanationState;
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
  readonly status?: ExplanationState | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const COLUMNS = `x.id, x.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", e.position,
    h.name AS "homeName", x.unit_id AS "unitId", u.name AS "unitName", x.finding_id AS "findingId", x.date,
    x.session_id AS "sessionId", x.rule, x.recorded, x.reason_kind AS "reasonKind", x.text, x.asked_at AS "askedAt", x.witness,
    x.late_reason AS "lateReason", coalesce(x.decide_until, f.decide_until) AS "decideUntil", x.status, x.filed_by AS "filedBy",
    x.filed_at AS "filedAt", x.decided_by AS "decidedBy", b.full_name AS "onBehalfOf", x.decided_at AS "decidedAt", x.opinion, x.ground,
    x.late_decision_reason AS "lateDecisionReason", unit_zone(x.unit_id) AS zone`;

const TABLES = `explanation x JOIN employee e ON e.id = x.employee_id JOIN org_unit u ON u.id = x.unit_id
  LEFT JOIN finding f ON f.tenant_id = x.tenant_id AND f.id = x.finding_id
  LEFT JOIN posting p ON p.employee_id = x.employee_id AND p.kind = 'home' AND p.period @> x.filed_at
  LEFT JOIN org_unit h ON h.id = p.unit_id LEFT JOIN employee b ON b.id = x.on_behalf_of_id`;

/** A row with what the caller may do with it whether or not they decide on it. */
interface FoundRow extends ExplanationRow {
  /** Own, in the scope, or of people of whom the caller is the named superior. */
  isOpen: boolean;
  /** Own, or health data may be read in the unit. */
  readsHealth: boolean;
}

/** In the place of words about health. */
const PRIVATE = { vi: 'Lý do riêng', en: 'A private reason' };
const PRIVATE_TEXT = 'Chỉ người quyết định và người được xem thông tin sức khỏe mới đọc được';

/** Read at once, while it is found out who decides on which. */
const BATCH = 200;

/**
 * Reads explanations: those of units in the caller's scope, of people whom the caller is superior of, and the caller's own; a delegate
 * reads what waits for the decision of the delegate. Words about health are for the person, for whoever may read health data, and for
 * whoever may decide on them now.
 */
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
    const conditions = (): Conditions => {
      const where = new Conditions();
      if (own) where.add((p) => `x.employee_id = ${p}::uuid`, caller.employeeId);
      else where.add((p) => `x.employee_id IS DISTINCT FROM ${p}::uuid`, caller.employeeId);
      return status === undefined ? where : where.add((p) => `x.status = ${p}`, status);
    };
    return this.pages(caller, { cursor, limit, batch: limit + 1 }, conditions, (rows) => this.seen(caller, rows)); // prettier-ignore
  }

  /** Those that wait for the caller's decision, the newest first. @throws AppError invalid-input */
  async toDecide(caller: Caller, limit: number, cursor?: string): Promise<Page<ExplanationView>> {
    const conditions = (): Conditions => {
      const where = new Conditions().add((p) => `x.status = ${p}`, 'waiting');
      where.add((p) => `x.employee_id IS DISTINCT FROM ${p}::uuid`, caller.employeeId);
      // Nobody decides on what they filed for another.
      where.add((p) => `x.proposer_account_id IS DISTINCT FROM ${p}::uuid`, caller.accountId);
      return where.add((p) => `(x.proposer_employee_id IS NULL OR x.proposer_employee_id IS DISTINCT FROM ${p}::uuid)`, caller.employeeId); // prettier-ignore
    };
    return this.pages(caller, { cursor, limit, batch: BATCH }, conditions, (rows) =>
      this.gate.decidable(this.dataSource.manager, caller, rows),
    );
  }

  /** One explanation with its evidence. @throws AppError not-found */
  async detail(caller: Caller, id: string): Promise<ExplanationView & { files: FilePart[] }> {
    const row = await this.row(caller, id);
    return { ...this.viewOf(row), files: row.reasonKind === null ? [] : await this.filesOf(id) };
  }

  /** @throws AppError not-found for what does not exist, may not be seen, or is about health that the caller may not read */
  async requireReadable(caller: Caller, id: string): Promise<void> {
    if ((await this.row(caller, id)).reasonKind === null) throw new AppError('not-found');
  }

  /** Whether the caller may know that there is one; not whether they may read it. @throws AppError not-found */
  async requireKnown(manager: EntityManager, caller: Caller, id: string): Promise<void> {
    const where = new Conditions().add((p) => `x.id = ${p}`, id);
    const { isOpen, standsIn } = this.reach(where, caller);
    const rows = await manager.query<object[]>(
      `SELECT FROM explanation x WHERE ${where.sql} AND (${isOpen} OR ${standsIn})`,
      where.values,
    );
    if (rows.length === 0) throw new AppError('not-found');
  }

  /** Reads on until a page is full of what `keep` leaves. */
  private async pages(
    caller: Caller,
    { cursor, limit, batch }: { cursor: string | undefined; limit: number; batch: number },
    conditions: () => Conditions,
    keep: (rows: readonly FoundRow[]) => Promise<ExplanationRow[]>,
  ): Promise<Page<ExplanationView>> {
    const found: ExplanationRow[] = [];
    let before = cursor === undefined ? undefined : cursorId(decodeCursor(cursor, 1)[0]);
    for (;;) {
      const where = conditions();
      if (before !== undefined) where.add((p) => `x.id < ${p}::uuid`, before);
      const rows = await this.newest(caller, where, batch);
      found.push(...(await keep(rows)));
      before = rows.at(-1)?.id;
      if (rows.length < batch || found.length > limit) break;
    }
    const page = pageOf(found, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => this.viewOf(row)) };
  }

  /** What may be seen, or waits and may be decided by somebody in whose place the caller stands. */
  private newest(caller: Caller, where: Conditions, limit: number): Promise<FoundRow[]> {
    const { isOpen, standsIn } = this.reach(where, caller);
    const readsHealth = `(${ownBy(where, caller)} OR ${within(where, caller, 'health:read')})`;
    return this.dataSource.query<FoundRow[]>(
      `SELECT ${COLUMNS}, ${isOpen} AS "isOpen", ${readsHealth} AS "readsHealth" FROM ${TABLES}
       WHERE ${where.sql} AND (${isOpen} OR (x.status = 'waiting' AND ${standsIn}))
       ORDER BY x.id DESC LIMIT ${where.parameter(limit)}`,
      where.values,
    );
  }

  private async row(caller: Caller, id: string): Promise<ExplanationRow> {
    const where = new Conditions().add((p) => `x.id = ${p}`, id);
    const [row] = await this.seen(caller, await this.newest(caller, where, 1));
    if (row === undefined) throw new AppError('not-found');
    return row;
  }

  /** The rows that the caller may see, without the words about health that are not for the caller. */
  private async seen(caller: Caller, rows: readonly FoundRow[]): Promise<ExplanationRow[]> {
    const isHidden = ({ reasonKind, readsHealth }: FoundRow): boolean =>
      reasonKind === 'health' && !readsHealth;
    const doubtful = rows.filter((row) => row.status === 'waiting' && (!row.isOpen || isHidden(row)));
    const decidable = await this.gate.decidable(this.dataSource.manager, caller, doubtful);
    const mine = new Set(decidable.map(({ id }) => id));
    return rows
      .filter(({ id, isOpen }) => isOpen || mine.has(id))
      .map((row) => (isHidden(row) && !mine.has(row.id) ? withoutHealth(row) : row));
  }

  /**
   * SQL about `x`: whether it is the caller's own, in the scope, or of people for whom, or for whose units, the caller is named today;
   * and whether it is of people for whom that somebody is named in whose place the caller stands.
   */
  private reach(where: Conditions, caller: Caller): Record<'isOpen' | 'standsIn', string> {
    const now = where.parameter(this.clock.now());
    const today = `(${now}::timestamptz AT TIME ZONE unit_zone(x.unit_id))::date`;
    const self = where.parameter(caller.employeeId);
    const named = (who: string): string => `EXISTS (
      SELECT FROM superior s WHERE ${who} AND s.period @> ${today}
        AND (s.employee_id = x.employee_id OR x.unit_id IN (SELECT unit_scope(ARRAY[s.unit_id]))))`;
    return {
      isOpen: `(${ownBy(where, caller)} OR ${within(where, caller, 'findings:read')} OR ${named(`s.superior_id = ${self}::uuid`)})`,
      standsIn: named(isOrStandsIn(self, today)),
    };
  }

  private filesOf(id: string): Promise<FilePart[]> {
    return this.dataSource.query<FilePart[]>(
      `SELECT id, name, media_type AS "mediaType", length(content) AS bytes, sha256, added_at AS "addedAt"
       FROM explanation_file WHERE explanation_id = $1 ORDER BY id`,
      [id],
    );
  }

  private viewOf(found: ExplanationRow): ExplanationView {
    const row = plain(found);
    const reason = row.reasonKind === null ? PRIVATE : reasonWords[row.reasonKind];
    return {
      ...row,
      statusVi: outcomeWords[row.status].vi,
      statusEn: outcomeWords[row.status].en,
      reasonVi: reason.vi,
      reasonEn: reason.en,
      ruleVi: row.rule === null ? null : (this.rules.book.conduct.get(row.rule)?.vi ?? row.rule),
    };
  }
}

/** The row as it is told: nobody asks what the caller may do with it. */
function plain(found: ExplanationRow & Partial<FoundRow>): ExplanationRow {
  const row = { ...found };
  delete row.isOpen;
  delete row.readsHealth;
  return row;
}

/** SQL that says whether `x` is the caller's own. */
function ownBy(where: Conditions, { employeeId }: Caller): string {
  return `coalesce(x.employee_id = ${where.parameter(employeeId)}::uuid, false)`;
}

/** SQL that says whether the caller has the permission where `x` is. */
function within(where: Conditions, caller: Caller, permission: 'findings:read' | 'health:read'): string {
  const roots = scopeOf(caller, permission);
  return roots === undefined ? 'false' : inScope('x.unit_id', where.parameter(scopeParameter(roots)));
}

/** An explanation without what could tell how somebody is; the decision on it says that too. */
function withoutHealth(row: FoundRow): FoundRow {
  return {
    ...row, reasonKind: null, text: PRIVATE_TEXT, witness: null, lateReason: null, opinion: null, ground: null,
    lateDecisionReason: null,
  }; // prettier-ignore
}
