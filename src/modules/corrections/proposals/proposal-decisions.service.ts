import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { peopleOf, refuseOwnRecord, scopeOf, type Caller } from '../../../platform/access/caller.js';
import {
  refuseInPlaceOfProposer,
  refuseOwnProposal,
  type Proposer,
} from '../../../platform/access/refuse-own-proposal.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AuditService } from '../../audit/audit.service.js';
import type { DecisionState } from '../decision-columns.js';
import { HeadsService, refuseOverHead, type OverHeads } from '../heads.service.js';
import { coversOf, entityOf, healthOf, unitOf, type DecidedTable } from './decided-tables.js';

/** A decision over some proposals. */
export interface Decision {
  readonly ids: readonly string[];
  readonly status: Exclude<DecisionState, 'proposed'>;
  readonly note: string;
}

/** What is proposed of a person or a unit: that something count, or that it count no longer. */
export interface FoundProposal extends Proposer {
  readonly id: string;
  readonly status: DecisionState;
  readonly employeeId: string | null;
  readonly unitId: string | null;
  /** Whether the decider, or whoever could be behind the decider, is among those whom it covers. */
  readonly coversDecider: boolean;
  /** Whether what is said of it may tell of somebody's health. */
  readonly ofHealth: boolean;
  /** Whether the agency that sends the person does not confirm the leave. */
  readonly agencyRefused: boolean;
  /** Whether the decider holds the permission there. */
  readonly inScope: boolean;
}

const AGENCY_REFUSED = `EXISTS (SELECT FROM leave_confirmation w WHERE w.excuse_id = c.id AND w.status = 'refused')`;

/** Decides what HR proposed, and by the same rules whether it is cancelled. */
@Injectable()
export class ProposalDecisions {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly heads: HeadsService,
  ) {}

  /**
   * Decides proposals of a table, all or none. Nobody decides about themselves, nor what they proposed, nor an outage of the unit
   * where they work; and a token without an account behind it decides nothing. About the
   * head of a unit nobody of that unit decides, but the superior whom the head was given by name, without any permission, or the delegate of that superior.
   * @throws AppError not-permitted, not-found, already-decided, own-record, not-the-superior, agency-refused
   */
  async decide(manager: EntityManager, caller: Caller, table: DecidedTable, decision: Decision): Promise<void> {
    const { ids, status, note } = decision;
    const found = await this.find(manager, caller, table, ids);
    if (found.length < ids.length) throw new AppError('not-found');
    const over = await this.require(manager, caller, found);
    for (const { agencyRefused } of found)
      if (agencyRefused && status === 'approved') throw new AppError('agency-refused');
    await manager.query(
      `UPDATE ${table} SET status = $2, decided_by = $3, decided_at = $4, decision_note = $5 WHERE id = ANY($1::uuid[])`,
      [ids, status, caller.label, this.clock.now(), note],
    );
    await this.audit.recordMany(
      manager,
      found.map((each) => ({
        action: `${entityOf[table]}.decide`, entityType: entityOf[table], entityId: each.id, subjectEmployeeId: each.employeeId,
        unitId: each.unitId,
        // Auditors may not learn why somebody is ill.
        after: { status, note: each.ofHealth ? null : note, ...inPlaceOf(over, each) },
      })), // prettier-ignore
    );
  } // prettier-ignore

  /** The proposals of a table, locked; with `cancellation` the wishes to cancel its rows, by their own ids and proposers. */
  find<T extends FoundProposal>(
    manager: EntityManager,
    caller: Caller,
    table: DecidedTable,
    ids: readonly string[],
    cancellation?: { readonly columns: string },
  ): Promise<T[]> {
    const scope = scopeOf(caller, 'corrections:decide');
    const unit = unitOf[table];
    const [p, more, join] =
      cancellation === undefined
        ? ['c', '', '']
        : ['k', `, ${cancellation.columns}`, `JOIN cancellation k ON k.${table}_id = c.id`];
    return manager.query<T[]>(
      `SELECT ${p}.id, ${p}.status, c.employee_id AS "employeeId", ${unit} AS "unitId", ${p}.proposer_account_id AS "proposerAccountId",
         ${p}.proposer_employee_id AS "proposerEmployeeId", ${p}.proposer_responsible_id AS "proposerResponsibleId",
         ${p}.proposer_token_id AS "proposerTokenId", ${coversOf(table, '$3')} AS "coversDecider", ${healthOf[table]} AS "ofHealth",
         ${table === 'excuse' ? AGENCY_REFUSED : 'false'} AS "agencyRefused",
         $4::boolean AND ${inScope(unit, '$2')} AS "inScope"${more}
       FROM ${table} c ${join} WHERE ${p}.id = ANY($1::uuid[]) ORDER BY ${p}.id FOR UPDATE OF ${join === '' ? 'c' : 'c, k'}`,
      [ids, scopeParameter(scope ?? []), peopleOf(caller), scope !== undefined],
    );
  }

  /**
   * Refuses whoever may not decide on one of these now.
   * @throws AppError not-permitted, not-found, already-decided, own-record, not-the-superior
   */
  async require(manager: EntityManager, caller: Caller, found: readonly FoundProposal[]): Promise<OverHeads> {
    if (caller.kind === 'token' && caller.accountId === null) throw new AppError('not-permitted');
    const people = found.flatMap(({ employeeId }) => employeeId ?? []);
    const over = await this.heads.over(manager, caller, people);
    if (found.some((each) => !each.inScope && !over.under.has(each.employeeId ?? '')))
      throw new AppError('not-found');
    for (const proposal of found) {
      if (proposal.status !== 'proposed') throw new AppError('already-decided');
      refuseOwnRecord(caller, proposal.employeeId);
      refuseOverHead(over, proposal.employeeId);
      refuseOwnProposal(caller, proposal);
      refuseInPlaceOfProposer(inPlaceOf(over, proposal).onBehalfOf ?? null, proposal);
      if (proposal.coversDecider) throw new AppError('own-record');
    }
    return over;
  }
}

/** In whose place it was decided, for the audit trail; nothing for whoever decides for themselves. */
export function inPlaceOf({ heads, under }: OverHeads, proposal: FoundProposal): { onBehalfOf?: string } {
  const id = proposal.employeeId ?? '';
  const superior = under.get(id) ?? null;
  const byPermission = proposal.inScope && !heads.has(id);
  return superior === null || byPermission ? {} : { onBehalfOf: superior };
}
