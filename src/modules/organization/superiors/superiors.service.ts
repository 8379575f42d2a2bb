import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { firstDeciders } from '../../../core/compliance/first-deciders.js';
import { superiorLevels, type PlacedSuperior } from '../../../core/compliance/superior-levels.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { peopleOf, refuseOwnRecord, type Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { noonOf, requireEmployees, requireUnit } from '../../../platform/access/units-in-scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AuditService } from '../../audit/audit.service.js';

/** Somebody to be named; of a person or of a unit. */
export interface NewSuperior {
  readonly unitId: string | null;
  readonly employeeId: string | null;
  readonly superiorId: string;
  readonly substitute: boolean;
  readonly from: CivilDate;
  /** First day no longer; null: open. */
  readonly until: CivilDate | null;
  readonly document: string | null;
}

/** A named superior as lists show it. */
export interface SuperiorView extends NewSuperior {
  readonly id: string;
  readonly unitName: string | null;
  readonly employeeName: string | null;
  readonly superiorName: string;
  readonly namedBy: string;
  readonly namedAt: Date;
}

/** Somebody who is named no longer because somebody else is. */
interface EndedSuperior {
  readonly id: string;
  readonly superiorId: string;
  readonly from: string;
  readonly until: string | null;
}

/** Seen in the unit, or where the person works today. */
const UNIT = `coalesce(s.unit_id, employee_unit(s.employee_id, now()))`;

/** Who is the direct superior of whom: whoever decides on explanations and requests. */
@Injectable()
export class SuperiorsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Those that hold on a date or begin later. @throws AppError not-permitted */
  async list(caller: Caller, date: CivilDate): Promise<SuperiorView[]> {
    return this.dataSource.query<SuperiorView[]>(
      `SELECT s.id, s.unit_id AS "unitId", s.employee_id AS "employeeId", s.superior_id AS "superiorId", s.substitute,
         lower(s.period) AS "from", upper(s.period) AS until, s.document, s.named_by AS "namedBy", s.named_at AS "namedAt",
         u.name AS "unitName", e.full_name AS "employeeName", b.full_name AS "superiorName"
       FROM superior s JOIN employee b ON b.id = s.superior_id LEFT JOIN org_unit u ON u.id = s.unit_id
       LEFT JOIN employee e ON e.id = s.employee_id
       WHERE (upper_inf(s.period) OR upper(s.period) > $1::date) AND ${inScope(UNIT, '$2')}
       ORDER BY u.name NULLS LAST, e.full_name, s.substitute, s.period`,
      [date, scopeParameter(requiredScope(caller, 'employees:read'))],
    );
  }

  /**
   * Names a superior from a date on; whoever was named before is so no longer from then. Nobody names themselves, nor a superior of
   * their own: not for the person, and not for a unit in which they work or which they head.
   * @throws AppError not-permitted, outside-scope, own-record, own-superior, period-reversed, invalid-input, overlapping-period
   */
  async put(caller: Caller, wanted: NewSuperior): Promise<{ id: string }> {
    const { unitId, employeeId, superiorId, substitute, from, until, document } = wanted;
    if ((unitId === null) === (employeeId === null) || employeeId === superiorId)
      throw new AppError('invalid-input', { field: 'superiorId' });
    if (until !== null && until <= from) throw new AppError('period-reversed', { field: 'until' });
    if (substitute && until === null) throw new AppError('invalid-input', { field: 'until' });
    refuseOwnRecord(caller, superiorId);
    refuseOwnRecord(caller, employeeId);
    const id = v7();
    await this.dataSource.transaction(async (manager) => {
      if (unitId !== null) await requireUnit(manager, caller, 'superiors:write', unitId);
      else if (employeeId !== null)
        await requireEmployees(manager, caller, 'superiors:write', [{ employeeId, date: from }]);
      await this.refuseOwnUnit(manager, caller, unitId, [this.today(), from]);
      const ended = substitute ? [] : await this.endBefore(manager, wanted);
      const made = await manager.query<object[]>(
        `INSERT INTO superior (id, unit_id, employee_id, superior_id, substitute, period, document, named_by, named_at)
         SELECT $1, $2, $3, e.id, $5, daterange($6, $7), $8, $9, $10 FROM employee e WHERE e.id = $4 RETURNING id`,
        [
          id,
          unitId,
          employeeId,
          superiorId,
          substitute,
          from,
          until,
          document,
          caller.label,
          this.clock.now(),
        ],
      );
      if (made.length === 0) throw new AppError('not-found', { field: 'superiorId' });
      await this.audit.record(manager, {
        action: 'superior.name', entityType: 'superior', entityId: id, subjectEmployeeId: superiorId, unitId,
        before: ended.length === 0 ? null : { ended }, after: { ...wanted },
      }); // prettier-ignore
    });
    return { id };
  }

  /** Takes back who was named. @throws AppError not-permitted, not-found, own-record, own-superior */
  async remove(caller: Caller, id: string): Promise<void> {
    const roots = scopeParameter(requiredScope(caller, 'superiors:write'));
    await this.dataSource.transaction(async (manager) => {
      const [gone] = await manager.query<
        [{ superiorId: string; employeeId: string | null; unitId: string | null }[], number]
      >(
        `DELETE FROM superior s WHERE s.id = $1 AND ${inScope(UNIT, '$2')}
         RETURNING superior_id AS "superiorId", employee_id AS "employeeId", unit_id AS "unitId"`,
        [id, roots],
      );
      const [row] = gone;
      if (row === undefined) throw new AppError('not-found');
      refuseOwnRecord(caller, row.superiorId);
      refuseOwnRecord(caller, row.employeeId);
      await this.refuseOwnUnit(manager, caller, row.unitId, [this.today()]);
      await this.audit.record(manager, {
        action: 'superior.remove', entityType: 'superior', entityId: id, subjectEmployeeId: row.superiorId, unitId: row.unitId,
        before: { ...row },
      }); // prettier-ignore
    });
  }

  /**
   * Refuses whoever would choose who decides about themselves or about their own people: who works in the unit or below it, heads a unit
   * there, or is the named superior of somebody there. Accounts lent by such a person are theirs.
   * @throws AppError own-superior
   */
  async refuseChoosing(manager: EntityManager, caller: Caller, unitId: string): Promise<void> {
    const today = this.today();
    await this.refuseOwnUnit(manager, caller, unitId, [today]);
    const rows = await manager.query<object[]>(
      `SELECT FROM superior s WHERE s.superior_id = ANY($2::uuid[]) AND s.period @> $3::date
         AND coalesce(s.unit_id, employee_unit(s.employee_id, ${noonOf('$3::date')})) IN (SELECT unit_scope(ARRAY[$1::uuid])) LIMIT 1`,
      [unitId, peopleOf(caller), today],
    );
    if (rows.length > 0) throw new AppError('own-superior', { field: 'unitId' });
  }

  /** Who may decide about a person of a unit on a date; `chain` is the unit with those above it, nearest first. */
  async decidersOf(
    manager: EntityManager,
    employeeId: string,
    chain: readonly string[],
    date: CivilDate,
  ): Promise<readonly string[]> {
    const named = await this.namedOn(manager, [employeeId], chain, date);
    return firstDeciders(superiorLevels(employeeId, chain, named));
  }

  /** Everybody who is named on a date, for one of these people or for one of these units; the main superior of a place first. */
  namedOn(
    manager: EntityManager,
    employeeIds: readonly string[],
    unitIds: readonly string[],
    date: CivilDate,
  ): Promise<PlacedSuperior[]> {
    return manager.query<PlacedSuperior[]>(
      `SELECT employee_id AS "employeeId", unit_id AS "unitId", superior_id AS "superiorId", substitute FROM superior
       WHERE (employee_id = ANY($1::uuid[]) OR unit_id = ANY($2::uuid[])) AND period @> $3::date
         AND is_employed(superior_id, ${noonOf('$3::date')})
       ORDER BY substitute, id`,
      [employeeIds, unitIds, date],
    );
  }

  /** @throws AppError own-superior where the caller works in the unit or heads it on one of the dates, or whoever could be behind the account */
  private async refuseOwnUnit(
    manager: EntityManager,
    caller: Caller,
    unitId: string | null,
    dates: readonly CivilDate[],
  ): Promise<void> {
    if (unitId === null) return;
    const rows = await manager.query<object[]>(
      `SELECT FROM unnest($2::uuid[]) AS p(id) CROSS JOIN unnest($3::date[]) AS d(date)
       WHERE employee_unit(p.id, ${noonOf('d.date')}) IN (SELECT unit_scope(ARRAY[$1::uuid]))
         OR EXISTS (SELECT FROM superior s WHERE s.unit_id = $1 AND s.superior_id = p.id AND NOT s.substitute AND s.period @> d.date)
       LIMIT 1`,
      [unitId, peopleOf(caller), dates],
    );
    if (rows.length > 0) throw new AppError('own-superior', { field: 'unitId' });
  }

  private today(): CivilDate {
    return zoneClock('Asia/Ho_Chi_Minh').toLocal(this.clock.now().getTime()).date;
  }

  /** Ends whoever holds the place on the date, takes back who was to come later, and answers with both, for the audit trail. */
  private async endBefore(
    manager: EntityManager,
    { unitId, employeeId, from }: NewSuperior,
  ): Promise<EndedSuperior[]> {
    const same = `NOT substitute AND unit_id IS NOT DISTINCT FROM $1::uuid AND employee_id IS NOT DISTINCT FROM $2::uuid`;
    const values = [unitId, employeeId, from];
    const ended = await manager.query<EndedSuperior[]>(
      `SELECT id, superior_id AS "superiorId", lower(period) AS "from", upper(period) AS until FROM superior
       WHERE ${same} AND (upper_inf(period) OR upper(period) > $3::date) ORDER BY lower(period) FOR UPDATE`,
      values,
    );
    await manager.query(`DELETE FROM superior WHERE ${same} AND lower(period) >= $3::date`, values);
    await manager.query(
      `UPDATE superior SET period = daterange(lower(period), $3::date) WHERE ${same} AND period @> $3::date`,
      values,
    );
    return ended;
  }
}
