import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { superiorLevels } from '../../../core/compliance/superior-levels.js';
import { daysBetween, type CivilDate } from '../../../core/time/civil-date.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { peopleOf, scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { noonOf, requireEmployees } from '../../../platform/access/units-in-scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { refuseFarDate } from '../../../platform/errors/refuse-far-date.js';
import { AuditService } from '../../audit/audit.service.js';
import { SuperiorsService } from '../../organization/superiors/superiors.service.js';
import { chainsOf } from '../balances/person-plans.service.js';

/** Who is to decide in whose place; civil dates, `until` excluded. */
export interface NewDelegation {
  /** undefined: the caller. */
  readonly fromId: string | undefined;
  readonly toId: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly reason: string;
}

/** A delegation as lists show it. */
export interface DelegationView {
  readonly id: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly reason: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
}

/** Longer than anybody is away. */
const MOST_DAYS = 366;
const ZONE = 'Asia/Ho_Chi_Minh';
const MOST = 500;

/** Who decides on requests in the place of somebody who is away. It hands nothing on: a delegate's delegate decides nothing. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly superiors: SuperiorsService,
  ) {}

  /** The caller's own in both directions, and those of people whose superiors the caller names; the latest first. */
  list(caller: Caller): Promise<DelegationView[]> {
    const roots = scopeOf(caller, 'superiors:write');
    return this.dataSource.query<DelegationView[]>(
      `SELECT d.id, d.from_id AS "fromId", f.full_name AS "fromName", d.to_id AS "toId", t.full_name AS "toName",
         lower(d.period) AS "from", upper(d.period) AS until, d.reason, d.made_by AS "madeBy", d.made_at AS "madeAt",
         d.ended_by AS "endedBy", d.ended_at AS "endedAt"
       FROM delegation d JOIN employee f ON f.id = d.from_id JOIN employee t ON t.id = d.to_id
       WHERE $1::uuid IN (d.from_id, d.to_id) OR ${inScope('employee_unit(d.from_id, $3)', '$2')}
       ORDER BY lower(d.period) DESC, d.id DESC LIMIT ${MOST}`,
      [caller.employeeId, roots === undefined ? [] : scopeParameter(roots), this.clock.now()],
    );
  }

  /**
   * Lets somebody of the same institution decide in the place of the caller, or of somebody whose superiors the caller names. Nobody is
   * made a delegate by themselves, nobody hands on what another decides about them, and no token makes one.
   * @throws AppError not-permitted, outside-scope, own-record, own-superior, date-too-far, period-reversed, invalid-input, overlapping-period
   */
  async make(caller: Caller, wanted: NewDelegation): Promise<{ id: string }> {
    const { toId, from, until, reason } = wanted;
    const fromId = wanted.fromId ?? caller.employeeId;
    if (caller.kind === 'token' || fromId === null) throw new AppError('not-permitted');
    const today = zoneClock(ZONE).toLocal(this.clock.now().getTime()).date;
    refuseFarDate(from, today, 'from');
    if (until <= from) throw new AppError('period-reversed', { field: 'until' });
    if (daysBetween(from, until) > MOST_DAYS) throw new AppError('invalid-input', { field: 'until' });
    if (toId === fromId) throw new AppError('invalid-input', { field: 'toId' });
    if (toId === caller.employeeId || toId === caller.responsibleEmployeeId) throw new AppError('own-record');
    const id = v7();
    await refusing({}, () =>
      this.dataSource.transaction(async (manager) => {
        if (fromId !== caller.employeeId)
          await requireEmployees(manager, caller, 'superiors:write', [{ employeeId: fromId, date: from }]);
        await this.requireTogether(manager, fromId, toId, from);
        for (const date of new Set([today, from])) await this.refuseSuperior(manager, caller, fromId, date);
        await manager.query(
          `INSERT INTO delegation (id, from_id, to_id, period, reason, made_by, made_at)
           VALUES ($1, $2, $3, daterange($4, $5), $6, $7, $8)`,
          [id, fromId, toId, from, until, reason, caller.label, this.clock.now()],
        );
        await this.audit.record(manager, {
          action: 'delegation.make', entityType: 'delegation', entityId: id, subjectEmployeeId: toId, after: { fromId, toId, from, until, reason },
        }); // prettier-ignore
      }),
    );
    return { id };
  }

  /** Ends a delegation before its time; it stays to be seen. @throws AppError not-permitted, not-found, already-decided */
  async end(caller: Caller, id: string): Promise<void> {
    if (caller.kind === 'token') throw new AppError('not-permitted');
    const roots = scopeOf(caller, 'superiors:write');
    await this.dataSource.transaction(async (manager) => {
      const [row] = await manager.query<{ fromId: string; toId: string; endedAt: Date | null }[]>(
        `SELECT from_id AS "fromId", to_id AS "toId", ended_at AS "endedAt" FROM delegation d
         WHERE id = $1 AND ($2::uuid IN (d.from_id, d.to_id) OR ${inScope('employee_unit(d.from_id, $4)', '$3')}) FOR UPDATE`,
        [id, caller.employeeId, roots === undefined ? [] : scopeParameter(roots), this.clock.now()],
      );
      if (row === undefined) throw new AppError('not-found');
      if (row.endedAt !== null) throw new AppError('already-decided');
      await manager.query('UPDATE delegation SET ended_by = $2, ended_at = $3 WHERE id = $1', [
        id,
        caller.label,
        this.clock.now(),
      ]);
      await this.audit.record(manager, {
        action: 'delegation.end', entityType: 'delegation', entityId: id, subjectEmployeeId: row.toId, before: { ...row },
      }); // prettier-ignore
    });
  }

  /** Who stands in on a date for one of these people. For the service itself. */
  standingOn(
    manager: EntityManager,
    fromIds: readonly string[],
    date: CivilDate,
  ): Promise<{ fromId: string; toId: string }[]> {
    return manager.query<{ fromId: string; toId: string }[]>(
      `SELECT from_id AS "fromId", to_id AS "toId" FROM delegation
       WHERE from_id = ANY($1::uuid[]) AND period @> $2::date AND ended_at IS NULL AND is_employed(to_id, ${noonOf('$2::date')})
       ORDER BY id`,
      [fromIds, date],
    );
  }

  /** The people in whose place somebody decides on a date. */
  async standsInFor(manager: EntityManager, toId: string, date: CivilDate): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT from_id AS id FROM delegation WHERE to_id = $1 AND period @> $2::date AND ended_at IS NULL`,
      [toId, date],
    );
    return rows.map(({ id }) => id);
  }

  /** @throws AppError own-superior where somebody decides about the caller, or about whoever could be behind the account */
  private async refuseSuperior(
    manager: EntityManager,
    caller: Caller,
    fromId: string,
    date: CivilDate,
  ): Promise<void> {
    for (const id of peopleOf(caller)) {
      if (id === fromId) continue;
      const [place] = await manager.query<{ unitId: string | null }[]>(
        `SELECT employee_unit($1::uuid, ${noonOf('$2::date')}) AS "unitId"`,
        [id, date],
      );
      const unitIds = place === undefined || place.unitId === null ? [] : [place.unitId];
      const chain = (await chainsOf(manager, unitIds))[0]?.chain ?? [];
      const named = await this.superiors.namedOn(manager, [id], chain, date);
      if (superiorLevels(id, chain, named).some((level) => level.includes(fromId)))
        throw new AppError('own-superior', { field: 'fromId' });
    }
  }

  /** @throws AppError invalid-input where the two are not under one unit, or do not exist */
  private async requireTogether(
    manager: EntityManager,
    fromId: string,
    toId: string,
    date: CivilDate,
  ): Promise<void> {
    const rows = await manager.query<{ id: string; unitId: string | null }[]>(
      `SELECT id, employee_unit(id, ${noonOf('$2::date')}) AS "unitId" FROM employee
       WHERE id = ANY($1::uuid[]) AND is_employed(id, ${noonOf('$2::date')})`,
      [[fromId, toId], date],
    );
    const units = rows.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
    const tops = (await chainsOf(manager, units)).map(({ chain }) => chain.at(-1));
    if (units.length < 2 || new Set(tops).size !== 1) throw new AppError('invalid-input', { field: 'toId' });
  }
}
