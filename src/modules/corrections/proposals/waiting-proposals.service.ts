import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ExcuseKind } from '../../../core/attendance/excuse-kind.js';
import type { Direction } from '../../../core/attendance/punch.js';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { cursorId, decodeCursor, encodeCursor, type Page } from '../../../platform/http/cursor.js';
import type { AgencyWord } from '../agency-leave/leave-confirmation.entity.js';
import type { Correction } from '../correction.entity.js';
import { decisionRoad, mayDecide, type DecisionRoad } from '../decidable-by.js';
import { FLEXIBLE_VI } from '../flexible-words.js';
import { HEALTH_LEAVE, mayReadHealth } from '../health-data.js';
import { HeadsService } from '../heads.service.js';
import { decidedTables, entityOf, healthOf, unitOf, type DecidedTable } from './decided-tables.js';

/** What proposals are about. */
export type ProposalOf = 'excuse' | 'correction' | 'flexible-minutes';

/** Something that HR entered, or wants to be cancelled, and that waits for the reader. */
export interface WaitingProposal {
  /** Of the thing itself; of a cancellation its own. */
  readonly id: string;
  readonly of: ProposalOf;
  /** It was approved, and is to be cancelled. */
  readonly cancels: boolean;
  /** The kind of excuse or correction; of health leave and flexible minutes only that it is one. */
  readonly what: ExcuseKind | typeof HEALTH_LEAVE | Correction['kind'] | 'flexible-minutes';
  /** null: of everybody in the unit. */
  readonly employeeId: string | null;
  readonly employeeCode: string | null;
  readonly fullName: string | null;
  readonly unitName: string | null;
  /** The moment of a correction. */
  readonly from: Date;
  readonly until: Date | null;
  readonly direction: Direction | null;
  readonly minutes: number | null;
  readonly document: string | null;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  /** Of a cancellation: why. */
  readonly cancelReason: string | null;
  /** Of a cancellation: who had approved it. */
  readonly approvedBy: string | null;
  readonly agencyWord: AgencyWord | null;
}

type Row = WaitingProposal & { readonly road: DecisionRoad };

/** Candidates that are looked at together. */
const BATCH = 200;

const ZONE = `'Asia/Ho_Chi_Minh'`;

/** SQL of a row `c`: its time, and what else it has. */
const columns: Readonly<Record<DecidedTable, string>> = {
  excuse: `lower(c.period) AS "from", upper(c.period) AS until, NULL AS direction, NULL::int AS minutes,
    (SELECT w.status FROM leave_confirmation w WHERE w.excuse_id = c.id) AS "agencyWord"`,
  correction: `c.at AS "from", NULL::timestamptz AS until, c.direction, NULL::int AS minutes, NULL AS "agencyWord"`,
  flexible_minutes: `lower(c.period)::timestamp AT TIME ZONE ${ZONE} AS "from", upper(c.period)::timestamp AT TIME ZONE ${ZONE} AS until,
    NULL AS direction, c.minutes, NULL AS "agencyWord"`,
};

/** What HR proposed and the caller may decide: by permission, by name over a head, or in the place of such a superior. */
@Injectable()
export class WaitingProposals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly heads: HeadsService,
  ) {}

  /** The longest waiting first. @throws AppError invalid-input for a forged cursor */
  async list(
    caller: Caller,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<Page<WaitingProposal>> {
    const { manager } = this.dataSource;
    const named = await this.heads.mayStandOver(manager, caller);
    // Most people neither decide by permission nor stand over a head: nothing can wait for them.
    if (named.length === 0 && scopeOf(caller, 'corrections:decide') === undefined)
      return { items: [], nextCursor: null };
    const found: WaitingProposal[] = [];
    let after = cursor === undefined ? undefined : cursorId(decodeCursor(cursor, 1)[0]);
    for (;;) {
      const rows = await this.candidates(caller, named, after);
      const over = await this.heads.over(manager, caller, rows.flatMap(({ employeeId }) => employeeId ?? [])); // prettier-ignore
      for (const { road, ...row } of rows) if (mayDecide(road, row.employeeId, over)) found.push(row);
      after = rows.at(-1)?.id;
      if (rows.length < BATCH || found.length > limit) break;
    }
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      nextCursor: found.length > limit && last !== undefined ? encodeCursor([last.id]) : null,
    };
  }

  private candidates(caller: Caller, named: readonly string[], after: string | undefined): Promise<Row[]> {
    const where = new Conditions();
    const roots = scopeOf(caller, 'corrections:decide');
    const [people, from] = [where.parameter(named), where.parameter(after ?? null)];
    const scope = roots === undefined ? undefined : where.parameter(scopeParameter(roots));
    const part = (table: DecidedTable, p: 'c' | 'k'): string => {
      const held = scope === undefined ? 'false' : inScope(unitOf[table], scope);
      const hidden = `(${healthOf[table]} AND NOT ${mayReadHealth(caller, where, 'c.employee_id', unitOf[table])})`;
      const words = table === 'flexible_minutes' ? FLEXIBLE_VI : 'Nghỉ theo chế độ';
      const kind = table === 'flexible_minutes' ? `'flexible-minutes'` : `CASE WHEN ${hidden} THEN '${HEALTH_LEAVE}' ELSE c.kind END`;
      const unit = table === 'excuse' ? 'c.unit_id' : 'NULL::uuid';
      return `SELECT ${p}.id, '${entityOf[table]}' AS of, ${p === 'k'} AS cancels, ${kind} AS what, c.employee_id AS "employeeId", ${unit} AS unit_id,
          ${columns[table]}, CASE WHEN NOT ${hidden} THEN c.document END AS document, CASE WHEN ${hidden} THEN '${words}' ELSE c.reason END AS reason,
          ${p}.proposed_by AS "proposedBy", ${p}.proposed_at AS "proposedAt",
          ${p === 'k' ? `CASE WHEN NOT ${hidden} THEN k.reason END` : 'NULL'} AS "cancelReason", ${p === 'k' ? 'k.approved_by' : 'NULL'} AS "approvedBy",
          ${decisionRoad(caller, where, table, p)} AS road
        FROM ${table} c ${p === 'k' ? `JOIN cancellation k ON k.${table}_id = c.id` : ''}
        WHERE ${p}.status = 'proposed' AND (${from}::uuid IS NULL OR ${p}.id > ${from}::uuid) AND (c.employee_id = ANY(${people}::uuid[]) OR ${held})`;
    };
    const parts = decidedTables.flatMap((table) => [part(table, 'c'), part(table, 'k')]);
    return this.dataSource.query<Row[]>(
      `SELECT w.*, e.code AS "employeeCode", e.full_name AS "fullName", u.name AS "unitName" FROM (${parts.join(' UNION ALL ')}) w
       LEFT JOIN employee e ON e.id = w."employeeId" LEFT JOIN org_unit u ON u.id = w.unit_id
       WHERE w.road IS NOT NULL ORDER BY w.id LIMIT ${where.parameter(BATCH)}`,
      where.values,
    );
  } // prettier-ignore
}
