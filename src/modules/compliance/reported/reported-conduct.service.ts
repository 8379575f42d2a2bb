import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { refuseOwnRecord, scopeOf, type Caller } from '../../../platform/access/caller.js';
import type { Permission } from '../../../platform/access/permission.js';
import { refuseOwnProposal } from '../../../platform/access/refuse-own-proposal.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { noonOf, requireEmployees } from '../../../platform/access/units-in-scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { GrantsService } from '../../identity/grants.service.js';
import { DecisionGate } from '../decision-gate.js';
import { NoticesService } from '../notices/notices.service.js';
import { ReportJudge } from './report-judge.js';
import { ReportedConductRow } from './reported-conduct.entity.js';

/** A report as somebody enters it. */
export type NewReport = Pick<
  ReportedConductRow,
  'employeeId' | 'date' | 'halfDay' | 'rule' | 'source' | 'documentNumber' | 'documentDate' | 'content'
>;

/** What a second person says. */
export interface ReportDecision {
  readonly status: 'confirmed' | 'rejected';
  readonly note: string;
}

/**
 * Complaints that were confirmed by a document, and conclusions of authorities. One person enters, another confirms, and neither is
 * whom it concerns; only then it is an observation, and what follows is what follows of every finding.
 */
@Injectable()
export class ReportedConductService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly gate: DecisionGate,
    private readonly grants: GrantsService,
    private readonly notices: NoticesService,
    private readonly judge: ReportJudge,
  ) {}

  /**
   * Enters a report. A token enters nothing: a person has to answer for it.
   * @throws AppError not-permitted, outside-scope, own-record, rule-not-reportable, already-exists, invalid-input for a date to come or a
   * document older than its facts
   */
  async enter(caller: Caller, report: NewReport): Promise<{ id: string }> {
    if (caller.kind === 'token') throw new AppError('not-permitted');
    const { employeeId, date, halfDay, rule, source, documentNumber, documentDate } = report;
    refuseOwnRecord(caller, employeeId);
    const [id, at] = [v7(), this.clock.now()];
    await refusing({ reported_conduct_once_key: new AppError('already-exists') }, () =>
      this.dataSource.transaction(async (manager) => {
        await requireEmployees(manager, caller, 'conduct:report', [{ employeeId, date }]);
        const [{ unitId }] = await manager.query<[{ unitId: string }]>(
          `SELECT employee_unit($1, ${noonOf('$2::date')}) AS "unitId"`,
          [employeeId, date],
        );
        const { today } = await this.gate.clockOf(manager, unitId);
        if (date > today) throw new AppError('invalid-input', { field: 'date' });
        if (documentDate < date || documentDate > today) throw new AppError('invalid-input', { field: 'documentDate' });
        await this.judge.observe(manager, { ...report, unitId });
        await manager.insert(ReportedConductRow, {
          ...report, id, unitId, status: 'proposed', enteredBy: caller.label, enteredAt: at, proposerAccountId: caller.accountId,
          proposerEmployeeId: caller.employeeId, proposerResponsibleId: caller.responsibleEmployeeId ?? null, proposerTokenId: caller.tokenId,
        });
        // What was done to whom stays with the report.
        await this.audit.record(manager, {
          action: 'reported-conduct.enter', entityType: 'reported-conduct', entityId: id, subjectEmployeeId: employeeId, unitId,
          after: { date, halfDay, rule, source, documentNumber, documentDate },
        });
        await this.tell(manager, caller, { id, employeeId, unitId, date, rule });
      }),
    ); // prettier-ignore
    return { id };
  }

  /**
   * Confirms or rejects what another person entered; confirmed, it is found and waits for the person's explanation.
   * @throws AppError not-permitted, not-found, own-record, already-decided, rule-not-reportable
   */
  async decide(caller: Caller, id: string, { status, note }: ReportDecision): Promise<void> {
    await this.change(caller, id, 'conduct:decide', async (manager, row) => {
      refuseOwnProposal(caller, row);
      if (row.status !== 'proposed') throw new AppError('already-decided');
      await manager.update(ReportedConductRow, id, {
        status, decidedBy: caller.label, deciderEmployeeId: caller.employeeId, decidedAt: this.clock.now(), decisionNote: note,
      }); // prettier-ignore
      if (status === 'confirmed') await this.judge.find(manager, row);
      return { action: 'reported-conduct.decide', after: { status } };
    });
  }

  /**
   * Takes a report back, with the reason; it stays on record. One that was confirmed by whoever decides, but not who entered it; one on which
   * nobody has decided also by who entered it, without that right.
   * @throws AppError not-permitted, not-found, own-record, already-decided
   */
  async withdraw(caller: Caller, id: string, reason: string): Promise<void> {
    await this.change(caller, id, 'conduct:decide', async (manager, row) => {
      if (row.status !== 'proposed' && row.status !== 'confirmed') throw new AppError('already-decided');
      if (row.status === 'confirmed') refuseOwnProposal(caller, row);
      await manager.update(ReportedConductRow, id, {
        status: 'withdrawn', withdrawnBy: caller.label, withdrawnAt: this.clock.now(), withdrawReason: reason,
      }); // prettier-ignore
      await this.judge.unfind(manager, row);
      // Nobody has to confirm it any more.
      await this.notices.takeBack(manager, [id], ['conduct-reported']);
      return {
        action: 'reported-conduct.withdraw',
        before: { status: row.status },
        after: { status: 'withdrawn' },
      };
    }, true); // prettier-ignore
  }

  /**
   * Locks a report within the scope, about another than the caller, and audits what was done; `ownWaiting` also admits whoever entered it,
   * and may still enter there, while it waits.
   */
  private async change(
    caller: Caller,
    id: string,
    permission: Permission,
    act: (
      manager: EntityManager,
      row: ReportedConductRow,
    ) => Promise<{ action: string; before?: Record<string, unknown>; after: Record<string, unknown> }>,
    ownWaiting = false,
  ): Promise<void> {
    if (caller.kind === 'token') throw new AppError('not-permitted');
    const [deciding, reporting] = [
      scopeOf(caller, permission),
      ownWaiting ? scopeOf(caller, 'conduct:report') : undefined,
    ];
    if (deciding === undefined && reporting === undefined) throw new AppError('not-permitted');
    await this.dataSource.transaction(async (manager) => {
      const seen = await manager.query<object[]>(
        `SELECT FROM reported_conduct x WHERE id = $1 AND (${inScope('x.unit_id', '$2')}
           OR (${inScope('x.unit_id', '$3')} AND x.status <> 'confirmed' AND x.proposer_employee_id = $4))`,
        [id, scopeParameter(deciding ?? []), scopeParameter(reporting ?? []), caller.employeeId],
      );
      if (seen.length === 0) throw new AppError('not-found');
      const row = await manager.findOneOrFail(ReportedConductRow, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      refuseOwnRecord(caller, row.employeeId);
      const done = await act(manager, row);
      await this.audit.record(manager, {
        entityType: 'reported-conduct', entityId: id, subjectEmployeeId: row.employeeId, unitId: row.unitId, ...done,
      }); // prettier-ignore
    });
  }

  /** Whoever may confirm it is told; not who entered it, nor whom it concerns. */
  private async tell(
    manager: EntityManager,
    caller: Caller,
    report: { id: string; employeeId: string; unitId: string; date: string; rule: string },
  ): Promise<void> {
    const { id, employeeId, unitId, date, rule } = report;
    const [row] = await manager.query<{ name: string }[]>(
      'SELECT full_name AS name FROM employee WHERE id = $1',
      [employeeId],
    );
    const readers = await this.grants.peopleWith(manager, 'conduct:decide', unitId);
    const others = readers.filter((reader) => reader !== employeeId && reader !== caller.employeeId);
    const params = { date, rule, person: row?.name ?? '' };
    await this.notices.tell(
      manager,
      others.map((reader) => ({ employeeId: reader, kind: 'conduct-reported', subjectId: id, params })),
    );
  }
}
