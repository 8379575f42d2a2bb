import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { refuseOwnRecord, scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { isOwnProposal, type Proposer } from '../../../platform/access/refuse-own-proposal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { AcceptedReasonsService } from '../accepted-reasons.service.js';
import type { DecisionState } from '../decision-columns.js';
import { HeadsService, refuseOverHead } from '../heads.service.js';
import { proposedBy } from '../proposed-by.js';
import { RequestNotices } from '../requests/request-notices.js';
import { Cancellation } from './cancellation.entity.js';
import { CancellationNotices } from './cancellation-notices.js';
import { isProposer, OF_REQUEST } from './cancellation-columns.js';
import { decidedTables, entityOf, healthOf, unitOf, type DecidedTable } from './decided-tables.js';
import { enteredWords } from './entered-words.js';
import {
  inPlaceOf,
  ProposalDecisions,
  type Decision,
  type FoundProposal,
} from './proposal-decisions.service.js';

/** What became of the wish that something be no longer. */
export type CancellationStanding = 'withdrawn' | 'cancelling';

interface Entered extends Proposer {
  readonly status: DecisionState;
  readonly employeeId: string | null;
  readonly unitId: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly decisionNote: string | null;
  readonly ofHealth: boolean;
  readonly ofRequest: boolean;
  readonly what: string;
  readonly date: CivilDate;
  readonly person: string | null;
}

interface ToCancel extends FoundProposal {
  readonly ofId: string;
  readonly ofStatus: DecisionState;
  readonly reason: string;
  readonly what: string;
  readonly date: CivilDate;
  readonly person: string | null;
}

const column = {
  excuse: 'excuseId',
  correction: 'correctionId',
  flexible_minutes: 'flexibleMinutesId',
} as const;

const local = (instant: string, zone = `'Asia/Ho_Chi_Minh'`): string =>
  `to_char(${instant} AT TIME ZONE ${zone}, 'YYYY-MM-DD')`;

/** SQL of what a row `c` is and of its first day. */
const about: Readonly<Record<DecidedTable, string>> = {
  excuse: `c.kind AS what, ${local('lower(c.period)')} AS date`,
  correction: `c.kind AS what, ${local('c.at', 'unit_zone(c.unit_id)')} AS date`,
  flexible_minutes: `'flexible-minutes' AS what, lower(c.period)::text AS date`,
};

const PERSON = '(SELECT e.full_name FROM employee e WHERE e.id = c.employee_id) AS person';

/** Takes back what HR entered: by itself while it waits; once approved, a second person decides by the rules of its approval. */
@Injectable()
export class CancellationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly decisions: ProposalDecisions,
    private readonly heads: HeadsService,
    private readonly accepted: AcceptedReasonsService,
    private readonly notices: RequestNotices,
    private readonly told: CancellationNotices,
  ) {}

  /**
   * Withdraws a proposal that waits, or asks that something approved be no longer: its proposer, or whoever keeps corrections of the unit; never about
   * themselves, nor, what another proposed about the head of a unit of which they are. What came from a request is cancelled with that.
   * @throws AppError not-permitted, not-found, own-record, not-the-superior, already-decided, already-exists, made-by-request
   */
  async ask(caller: Caller, table: DecidedTable, id: string, reason: string): Promise<CancellationStanding> {
    if (caller.kind === 'token' && caller.accountId === null) throw new AppError('not-permitted');
    const waiting = { [`cancellation_${table}_key`]: new AppError('already-exists') };
    return refusing(waiting, () =>
      this.dataSource.transaction(async (manager) => {
        const found = await this.lock(manager, caller, table, id);
        refuseOwnRecord(caller, found.employeeId);
        const { status, employeeId, unitId, ofHealth } = found;
        if (status === 'rejected') throw new AppError('already-decided');
        const entry = { entityType: entityOf[table], entityId: id, subjectEmployeeId: employeeId, unitId };
        const after = { reason: ofHealth ? null : reason };
        if (status === 'proposed') {
          // Whoever takes back what another proposed refuses it.
          if (employeeId !== null && !isOwnProposal(caller, found))
            refuseOverHead(await this.heads.over(manager, caller, [employeeId]), employeeId);
          await manager.query(
            `UPDATE ${table} SET status = 'rejected', decided_by = $2, decided_at = $3, decision_note = $4 WHERE id = $1`,
            [id, caller.label, this.clock.now(), `Đã rút: ${reason}`],
          );
          await this.audit.record(manager, { ...entry, action: `${entityOf[table]}.withdraw`, after });
          if (!isOwnProposal(caller, found)) await this.told.withdrawn(manager, caller, { ...found, id });
          return 'withdrawn';
        }
        if (found.ofRequest) throw new AppError('made-by-request');
        await manager.insert(Cancellation, {
          ...proposedBy(caller, this.clock.now(), reason), id: v7(), excuseId: null, correctionId: null, flexibleMinutesId: null,
          [column[table]]: id, approvedBy: found.decidedBy, approvedAt: found.decidedAt, approvedNote: found.decisionNote,
        }); // prettier-ignore
        await this.audit.record(manager, { ...entry, action: `${entityOf[table]}.cancel-ask`, after });
        await this.told.asked(manager, caller, { ...found, id });
        return 'cancelling';
      }),
    );
  }

  /**
   * Decides whether things are cancelled, all or none. What is cancelled counts no longer, and its people are told.
   * @throws AppError not-permitted, not-found, already-decided, own-record, not-the-superior
   */
  async decide(caller: Caller, decision: Decision): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      let known = 0;
      for (const table of decidedTables) {
        const columns = `c.id AS "ofId", c.status AS "ofStatus", k.reason, ${about[table]}, ${PERSON}`;
        const found = await this.decisions.find<ToCancel>(manager, caller, table, decision.ids, { columns });
        known += found.length;
        await this.decideSome(manager, caller, table, found, decision);
      }
      if (known < decision.ids.length) throw new AppError('not-found');
    });
  }

  private async decideSome(
    manager: EntityManager,
    caller: Caller,
    table: DecidedTable,
    found: readonly ToCancel[],
    { status, note }: Decision,
  ): Promise<void> {
    if (found.length === 0) return;
    const over = await this.decisions.require(manager, caller, found);
    const at = this.clock.now();
    if (found.some(({ ofStatus }) => ofStatus !== 'approved')) throw new AppError('already-decided');
    await manager.query(
      `UPDATE cancellation SET status = $2, decided_by = $3, decided_at = $4, decision_note = $5 WHERE id = ANY($1::uuid[])`,
      [found.map(({ id }) => id), status, caller.label, at, note],
    );
    await this.audit.recordMany(
      manager,
      found.map((each) => ({
        action: `${entityOf[table]}.cancel-decide`, entityType: entityOf[table], entityId: each.ofId, subjectEmployeeId: each.employeeId,
        unitId: each.unitId, after: { status, note: each.ofHealth ? null : note, ...inPlaceOf(over, each) },
      })), // prettier-ignore
    );
    if (status !== 'approved') return this.told.kept(manager, found.map(({ ofId, ...each }) => ({ ...each, id: ofId }))); // prettier-ignore
    for (const { id, ofId, reason } of found)
      await this.accepted.takeBack(manager, table, [ofId], {
        label: caller.label, at, note: `Đã hủy: ${reason}`, cause: { cancellationId: id },
      }); // prettier-ignore
    await this.notices.write(
      manager,
      found.flatMap(({ employeeId, ofId, what, date }) =>
        employeeId === null
          ? []
          : [{ employeeId, kind: 'entry-cancelled', subjectId: ofId, params: { date, rule: null, what: enteredWords(what, true) } }],
      ), // prettier-ignore
    );
  }

  /** The row, locked, for its proposer or whoever keeps corrections there. @throws AppError not-found */
  private async lock(
    manager: EntityManager,
    caller: Caller,
    table: DecidedTable,
    id: string,
  ): Promise<Entered> {
    const where = new Conditions().add((p) => `c.id = ${p}`, id);
    const roots = scopeOf(caller, 'corrections:write');
    const held =
      roots === undefined ? 'false' : inScope(unitOf[table], where.parameter(scopeParameter(roots)));
    where.always(`(${held} OR ${isProposer(caller, where)})`);
    const [row] = await manager.query<Entered[]>(
      `SELECT c.status, c.employee_id AS "employeeId", ${unitOf[table]} AS "unitId", c.decided_by AS "decidedBy", c.decided_at AS "decidedAt",
         c.proposer_account_id AS "proposerAccountId", c.proposer_employee_id AS "proposerEmployeeId",
         c.proposer_responsible_id AS "proposerResponsibleId", c.proposer_token_id AS "proposerTokenId", c.decision_note AS "decisionNote", ${healthOf[table]} AS "ofHealth", ${OF_REQUEST} AS "ofRequest", ${about[table]}, ${PERSON}
       FROM ${table} c WHERE ${where.sql} FOR UPDATE OF c`,
      where.values,
    );
    if (row === undefined) throw new AppError('not-found');
    return row;
  }
}
