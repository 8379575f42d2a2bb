import type { EntityManager } from 'typeorm';
import { healthKinds } from '../../core/attendance/excuse-kind.js';
import { refuseOwnRecord, scopeOf, type Caller } from '../../platform/access/caller.js';
import { refuseOwnProposal, type Proposer } from '../../platform/access/refuse-own-proposal.js';
import { inScope, scopeParameter } from '../../platform/access/scope.js';
import { noonOf } from '../../platform/access/units-in-scope.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { AuditService } from '../audit/audit.service.js';
import { overHeads, refuseOverHead } from './over-heads.js';
import type { DecisionState } from './decision-columns.js';

/** A decision over some proposals. */
export interface Decision {
  readonly ids: readonly string[];
  readonly status: Exclude<DecisionState, 'proposed'>;
  readonly note: string;
}

interface Proposal extends Proposer {
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

/** Tables whose rows one person proposes and another decides. */
export type DecidedTable = 'excuse' | 'correction' | 'flexible_minutes';

/** Where whoever decides must hold the permission. */
const unitOf: Readonly<Record<DecidedTable, string>> = {
  excuse: 'coalesce(c.unit_id, employee_unit(c.employee_id, lower(c.period)))',
  correction: 'c.unit_id',
  flexible_minutes: `employee_unit(c.employee_id, ${noonOf('lower(c.period)')})`,
};

/** What may tell of somebody's health: some excuses, and flexible minutes whatever their kind. */
const healthOf: Readonly<Record<DecidedTable, string>> = {
  excuse: 'c.kind = ANY($4::text[])',
  correction: 'c.kind = ANY($4::text[])',
  flexible_minutes: '$4::text[] IS NOT NULL',
};

const AGENCY_REFUSED = `EXISTS (SELECT FROM leave_confirmation w WHERE w.excuse_id = c.id AND w.status = 'refused')`;

const entityOf: Readonly<Record<DecidedTable, string>> = {
  excuse: 'excuse',
  correction: 'correction',
  flexible_minutes: 'flexible-minutes',
};

/**
 * Decides proposals of a table, all or none. Nobody decides about themselves, nor what they proposed, nor an outage of the unit
 * where they work; and a token without an account behind it decides nothing. About the
 * head of a unit nobody of that unit decides, but the superior whom the head was given by name, without any permission.
 * @throws AppError not-permitted, not-found, already-decided, own-record, not-the-superior, agency-refused
 */
export async function decide(
  manager: EntityManager,
  audit: AuditService,
  caller: Caller,
  table: DecidedTable,
  { ids, status, note }: Decision,
  at: Date,
): Promise<void> {
  const scope = scopeOf(caller, 'corrections:decide');
  if (caller.kind === 'token' && caller.accountId === null) throw new AppError('not-permitted');
  const unit = unitOf[table];
  const deciders = [caller.employeeId, caller.responsibleEmployeeId ?? null].filter((id) => id !== null);
  const covers =
    table !== 'excuse'
      ? '(c.employee_id = ANY($3::uuid[]))'
      : `(c.unit_id IS NOT NULL AND EXISTS (SELECT FROM posting p WHERE p.employee_id = ANY($3::uuid[])
           AND p.unit_id IN (SELECT unit_scope(ARRAY[c.unit_id])) AND p.period && c.period))`;
  const found = await manager.query<Proposal[]>(
    `SELECT c.id, c.status, c.employee_id AS "employeeId", ${unit} AS "unitId", c.proposer_account_id AS "proposerAccountId",
       c.proposer_employee_id AS "proposerEmployeeId", c.proposer_responsible_id AS "proposerResponsibleId",
       c.proposer_token_id AS "proposerTokenId", ${covers} AS "coversDecider", ${healthOf[table]} AS "ofHealth",
       ${table === 'excuse' ? AGENCY_REFUSED : 'false'} AS "agencyRefused",
       $5::boolean AND ${inScope(unit, '$2')} AS "inScope"
     FROM ${table} c WHERE c.id = ANY($1::uuid[]) ORDER BY c.id FOR UPDATE OF c`,
    [ids, scopeParameter(scope ?? []), deciders, healthKinds, scope !== undefined],
  );
  const people = found.flatMap(({ employeeId }) => employeeId ?? []);
  const over = await overHeads(manager, caller, people, at);
  const known = found.filter((each) => each.inScope || over.under.has(each.employeeId ?? ''));
  if (known.length < ids.length) throw new AppError('not-found');
  for (const proposal of found) {
    if (proposal.status !== 'proposed') throw new AppError('already-decided');
    refuseOwnRecord(caller, proposal.employeeId);
    refuseOverHead(over, proposal.employeeId);
    refuseOwnProposal(caller, proposal);
    if (proposal.agencyRefused && status === 'approved') throw new AppError('agency-refused');
    if (proposal.coversDecider) throw new AppError('own-record');
  }
  await manager.query(
    `UPDATE ${table} SET status = $2, decided_by = $3, decided_at = $4, decision_note = $5 WHERE id = ANY($1::uuid[])`,
    [ids, status, caller.label, at, note],
  );
  await audit.recordMany(
    manager,
    found.map(({ id, employeeId, unitId, ofHealth }) => ({
      action: `${entityOf[table]}.decide`,
      entityType: entityOf[table],
      entityId: id,
      subjectEmployeeId: employeeId,
      unitId,
      // Auditors may not learn why somebody is ill.
      after: { status, note: ofHealth ? null : note },
    })),
  );
}
