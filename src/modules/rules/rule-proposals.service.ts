import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Parameter, RuleValue } from '../../core/rules/rule-book.js';
import { isReadByDays } from '../../core/rules/standing-values.js';
import type { Caller } from '../../platform/access/caller.js';
import { refuseOwnProposal } from '../../platform/access/refuse-own-proposal.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { StalenessService } from '../staleness/staleness.service.js';
import { checkedValue, typedValue } from './checked-value.js';
import { RuleOverlayRow } from './rule-overlay.entity.js';
import { RuleProposal } from './rule-proposal.entity.js';
import { RulesService } from './rules.service.js';

/** A value that a centre wants, from a date on, for a unit and all below it or (null) for everybody. */
export interface WantedValue {
  readonly path: string;
  readonly value: unknown;
  readonly from: string;
  readonly unitId: string | null;
  readonly document: string;
  readonly reason: string;
}

/** A value typed at the command line. */
export interface TypedValue extends Omit<WantedValue, 'value' | 'reason'> {
  readonly value: string;
}

/** What the second person says. */
export interface ProposalDecision {
  readonly status: 'approved' | 'rejected';
  readonly note: string;
}

/** A value of a centre and what it was proposed as. */
export interface SetValue {
  readonly id: string;
  readonly path: string;
  readonly value: RuleValue;
  readonly unitId: string | null;
  readonly from: string;
  readonly document: string;
  readonly author: string;
  readonly approvedBy: string;
  readonly byCommand: boolean;
  readonly enteredAt: Date;
}

type NewProposal = Omit<RuleProposal, 'status' | 'decidedBy' | 'decidedAt' | 'decisionNote'>;

/** Values that hold for a unit at the top with all below it. */
const WHOLE_ORGANISATION: ReadonlySet<string> = new Set(['closing.periodStartDay']);

/** The centre's own values: proposed by one person, decided by another, and only then counting. */
@Injectable()
export class RuleProposalsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly audit: AuditService,
    private readonly staleness: StalenessService,
  ) {}

  /**
   * Proposes a value. Nothing counts before another person has approved it.
   * @throws AppError unknown-reference for no such parameter, invalid-input for a value out of its limits, outside-scope,
   * rule-for-whole-organisation for a unit below another
   */
  async propose(caller: Caller, wanted: WantedValue): Promise<{ id: string }> {
    await this.requireUnit(caller, wanted.unitId);
    await this.requireTop(wanted);
    const row = this.newProposal(caller, wanted, checkedValue(this.parameter(wanted.path), wanted.value));
    await this.dataSource.transaction(async (manager) => {
      await manager.insert(RuleProposal, { ...row, status: 'proposed' });
      await this.record(manager, 'rule-overlay.propose', row);
    });
    return { id: row.id };
  }

  /**
   * Approves or rejects what somebody else proposed. What is approved counts at once, and the days that read it become stale.
   * @throws AppError not-permitted, not-found, already-decided, own-record, rule-for-whole-organisation for what was proposed of a unit that
   * lies below another by now
   */
  async decide(caller: Caller, id: string, { status, note }: ProposalDecision): Promise<void> {
    const roots = scopeParameter(requiredScope(caller, 'rules:decide'));
    // Nobody stands behind the command line who could be told from whoever proposed.
    if (caller.kind === 'command-line') throw new AppError('not-permitted');
    await this.dataSource.transaction(async (manager) => {
      const [inside] = await manager.query<object[]>(
        `SELECT 1 FROM rule_proposal p WHERE p.id = $1 AND ${inScope('p.unit_id', '$2')} FOR UPDATE`,
        [id, roots],
      );
      const proposal = inside && (await manager.findOneBy(RuleProposal, { id }));
      if (!proposal) throw new AppError('not-found');
      if (proposal.status !== 'proposed') throw new AppError('already-decided');
      refuseOwnProposal(caller, proposal);
      const decided = { status, decidedBy: caller.label, decidedAt: this.clock.now(), decisionNote: note };
      await manager.update(RuleProposal, { id }, decided);
      if (status === 'approved') {
        await this.requireTop(proposal);
        await this.count(manager, { ...proposal, ...decided });
      }
      await this.record(manager, 'rule-overlay.decide', proposal, { status, note });
    });
  }

  /**
   * Sets a value at the command line of the server: it counts at once, and stands for ever as set by the operator, without a
   * second person.
   * @throws AppError unknown-reference for no such parameter, invalid-input for a value out of its limits, not-permitted elsewhere,
   * rule-for-whole-organisation for a unit below another
   */
  async set(caller: Caller, { value: text, ...wanted }: TypedValue): Promise<SetValue> {
    requiredScope(caller, 'rules:write');
    if (caller.kind !== 'command-line') throw new AppError('not-permitted');
    const document = wanted.document.trim();
    if (document === '') throw new AppError('invalid-input', { field: 'document' });
    const parameter = this.parameter(wanted.path);
    await this.requireTop(wanted);
    const value = checkedValue(parameter, typedValue(parameter, text));
    const row = {
      ...this.newProposal(caller, { ...wanted, document, value: text, reason: '' }, value),
      byCommand: true,
    };
    const decided = { status: 'approved', decidedBy: caller.label, decidedAt: row.proposedAt } as const;
    return this.dataSource.transaction(async (manager) => {
      await manager.insert(RuleProposal, { ...row, ...decided });
      const id = await this.count(manager, { ...row, ...decided, decisionNote: null });
      await this.record(manager, 'rule-overlay.create', row, { by: 'command-line' });
      const { path, unitId, fromDate: from, proposedBy: author, proposedAt: enteredAt } = row;
      return {
        id,
        path,
        value,
        unitId,
        from,
        document,
        author,
        approvedBy: author,
        byCommand: true,
        enteredAt,
      };
    });
  }

  private parameter(path: string): Parameter {
    const parameter = this.rules.parameter(path);
    if (parameter === undefined) throw new AppError('unknown-reference', { params: { field: path } });
    return parameter;
  }

  /**
   * Months of units that lie in each other have the same dates: else a report of the upper one would mix days of different months, and some
   * would be in none.
   */
  private async requireTop({
    path,
    unitId,
  }: {
    readonly path: string;
    readonly unitId: string | null;
  }): Promise<void> {
    if (!WHOLE_ORGANISATION.has(path) || unitId === null) return;
    const [below] = await this.dataSource.query<object[]>(
      'SELECT FROM org_unit WHERE id = $1 AND parent_id IS NOT NULL',
      [unitId],
    );
    if (below !== undefined) throw new AppError('rule-for-whole-organisation', { field: 'unitId' });
  }

  private newProposal(caller: Caller, wanted: WantedValue, value: RuleValue): NewProposal {
    const { path, unitId, from: fromDate, document, reason } = wanted;
    return {
      id: v7(), path, value, unitId, fromDate, document, reason, byCommand: false,
      proposedBy: caller.label, proposedAt: this.clock.now(), proposerAccountId: caller.accountId,
      proposerEmployeeId: caller.employeeId, proposerResponsibleId: caller.responsibleEmployeeId ?? null,
      proposerTokenId: caller.tokenId,
    }; // prettier-ignore
  }

  /** Makes a proposal count, and marks the days that read it. */
  private async count(manager: EntityManager, proposal: RuleProposal): Promise<string> {
    const {
      id: proposalId,
      path,
      value,
      unitId,
      fromDate,
      document,
      proposedBy,
      proposerAccountId,
    } = proposal;
    const row = {
      path, value, unitId, fromDate, document, proposalId,
      author: proposedBy, authorAccountId: proposerAccountId, enteredAt: this.clock.now(),
    }; // prettier-ignore
    const { identifiers } = await manager.insert(RuleOverlayRow, row);
    if (isReadByDays(path)) await this.staleness.markUnit(manager, unitId, fromDate, null, 'rules');
    return String((identifiers[0] as { id: number }).id);
  }

  private async record(
    manager: EntityManager,
    action: string,
    { id, path, value, unitId, fromDate, document }: NewProposal,
    more: object = {},
  ): Promise<void> {
    const before = (await this.rules.inForceAt(fromDate, unitId)).read(path);
    await this.audit.record(manager, {
      action,
      entityType: 'rule-overlay',
      entityId: id,
      unitId,
      before: { [path]: before.ok ? before.rule.value : null },
      after: { [path]: value, from: fromDate, document, ...more },
    });
  }

  private async requireUnit(caller: Caller, unitId: string | null): Promise<void> {
    const roots = scopeParameter(requiredScope(caller, 'rules:write'));
    if (roots === null && unitId === null) return;
    const [found] = await this.dataSource.query<{ inside: boolean }[]>(
      `SELECT ${inScope('CAST($1 AS uuid)', '$2')} AND EXISTS (SELECT FROM org_unit WHERE id = $1) AS inside`,
      [unitId, roots],
    );
    if (found?.inside !== true) throw new AppError('outside-scope', { field: 'unitId' });
  }
}
