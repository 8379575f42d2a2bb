import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RuleValue } from '../../core/rules/rule-book.js';
import { scopeOf, type Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Conditions } from '../../platform/database/conditions.js';
import type { DecisionState } from '../../platform/database/decidable.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { RulesService } from './rules.service.js';

/** A value of a centre, proposed or decided. */
export interface RuleProposalView {
  readonly id: string;
  readonly path: string;
  readonly vi: string;
  readonly en: string;
  readonly value: RuleValue;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly from: string;
  readonly document: string;
  readonly reason: string;
  readonly status: DecisionState;
  readonly byCommand: boolean;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
}

export interface ProposalSearch {
  readonly status?: DecisionState | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** What was proposed and decided about the centre's own values. */
@Injectable()
export class RuleProposalsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: RulesService,
  ) {}

  /**
   * Newest first. What counts is public within the service; what is not decided, or was rejected, only those see who may propose
   * or decide there.
   * @throws AppError not-permitted, invalid-input for a forged cursor
   */
  async list(caller: Caller, { status, cursor, limit }: ProposalSearch): Promise<Page<RuleProposalView>> {
    requiredScope(caller, 'rules:read');
    const roots = scopeOf(caller, 'rules:write') ?? scopeOf(caller, 'rules:decide') ?? [];
    const where = new Conditions();
    where.add((p) => `(p.status = 'approved' OR ${inScope('p.unit_id', p)})`, scopeParameter(roots));
    if (status !== undefined) where.add((p) => `p.status = ${p}`, status);
    if (cursor !== undefined) where.add((p) => `p.id < ${p}`, cursorId(decodeCursor(cursor, 1)[0]));
    const rows = await this.dataSource.query<Omit<RuleProposalView, 'vi' | 'en'>[]>(
      `SELECT p.id, p.path, p.value, p.unit_id AS "unitId", u.name AS "unitName", p.from_date AS "from", p.document, p.reason,
         p.status, p.by_command AS "byCommand", p.proposed_by AS "proposedBy", p.proposed_at AS "proposedAt",
         p.decided_by AS "decidedBy", p.decided_at AS "decidedAt", p.decision_note AS "decisionNote"
       FROM rule_proposal p LEFT JOIN org_unit u ON u.id = p.unit_id
       WHERE ${where.sql} ORDER BY p.id DESC LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    const named = rows.map((row): RuleProposalView => {
      const parameter = this.rules.parameter(row.path);
      return { ...row, vi: parameter?.vi ?? row.path, en: parameter?.en ?? row.path };
    });
    return pageOf(named, limit, ({ id }) => [id]);
  }
}
