import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { zoneClock } from '../../core/time/zone-clock.js';
import { refuseOwnRecord, type Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { noonOf, requireEmployeeThroughout, requireUnit } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { Conditions } from '../../platform/database/conditions.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { EmployeesService } from '../organization/employees/employees.service.js';
import { UnitsService } from '../organization/units/units.service.js';
import {
  AssignmentRecords, type AssignmentRecord, type PlacedAssignment, type WantedAssignment,
} from './assignment-records.js'; // prettier-ignore

/** An assignment as lists show it. */
export interface AssignmentItem {
  readonly id: string;
  readonly scheduleId: string;
  readonly scheduleCode: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly employeeId: string | null;
  readonly fullName: string | null;
  readonly from: string;
  readonly until: string | null;
}

export interface AssignmentSearch {
  readonly unitId?: string | undefined;
  readonly employeeId?: string | undefined;
  readonly on?: string | undefined;
}

type Days = Pick<WantedAssignment, 'from' | 'until'>;

const MOST = 1000;

/** Whom schedules bind and when. */
@Injectable()
export class ScheduleAssignmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly records: AssignmentRecords,
    private readonly units: UnitsService,
    private readonly employees: EmployeesService,
  ) {}

  /** The assignments of units and people that the caller may see, latest first. @throws AppError not-permitted */
  async list(caller: Caller, { unitId, employeeId, on }: AssignmentSearch): Promise<AssignmentItem[]> {
    const where = new Conditions();
    // Of a person in the unit where they are today, or were on the last day of it.
    const day = `least(greatest(lower(a.period), ${where.parameter(this.clock.now())}::date), upper(a.period) - 1)`;
    const seen = `coalesce(a.unit_id, employee_unit(a.employee_id, ${noonOf(day)}))`;
    where.add((p) => inScope(seen, p), scopeParameter(requiredScope(caller, 'schedules:read')));
    if (unitId !== undefined)
      where.add((p) => `${seen} IN (SELECT unit_scope(ARRAY[CAST(${p} AS uuid)]))`, unitId);
    if (employeeId !== undefined) where.add((p) => `a.employee_id = ${p}`, employeeId);
    if (on !== undefined) where.add((p) => `a.period @> CAST(${p} AS date)`, on);
    return this.dataSource.query<AssignmentItem[]>(
      `SELECT a.id, a.schedule_id AS "scheduleId", s.code AS "scheduleCode", a.unit_id AS "unitId", u.name AS "unitName",
         a.employee_id AS "employeeId", e.full_name AS "fullName", lower(a.period) AS "from", upper(a.period) AS "until"
       FROM schedule_assignment a JOIN work_schedule s ON s.id = a.schedule_id
       LEFT JOIN org_unit u ON u.id = a.unit_id LEFT JOIN employee e ON e.id = a.employee_id
       WHERE ${where.sql} ORDER BY lower(a.period) DESC, a.id LIMIT ${where.parameter(MOST)}`,
      where.values,
    );
  }

  /**
   * Binds a unit or a person. With `replaceFrom` what runs on its first day ends there, and what begins then changes.
   * @throws AppError not-permitted, outside-scope, own-record, unknown-reference, overlapping-period, period-reversed, invalid-input
   */
  async add(caller: Caller, wanted: WantedAssignment, replaceFrom: boolean): Promise<PlacedAssignment> {
    if ((wanted.unitId === null) === (wanted.employeeId === null))
      throw new AppError('invalid-input', { field: 'unitId' });
    requireOrder(wanted);
    return this.changing(async (manager) => {
      await this.requireTarget(manager, caller, wanted);
      await refuseOwnExemption(manager, caller, wanted);
      const [schedule] = await manager.query<object[]>('SELECT FROM work_schedule WHERE id = $1', [
        wanted.scheduleId,
      ]);
      if (schedule === undefined)
        throw new AppError('unknown-reference', { field: 'scheduleId', params: { field: 'scheduleId' } });
      if (replaceFrom) return this.records.place(manager, wanted);
      return { id: await this.records.create(manager, wanted), outcome: 'created', ended: [] };
    });
  }

  /**
   * Gives an assignment another end; null lets it run on.
   * @throws AppError not-permitted, not-found, own-record, period-reversed, overlapping-period
   */
  async end(caller: Caller, id: string, until: string | null): Promise<void> {
    await this.changing(async (manager) => {
      const before = await this.lock(manager, caller, id, (each) => between(each, until));
      const after = { ...before, until };
      requireOrder(after);
      if (before.until !== until) await this.records.update(manager, before, after);
    });
  }

  /**
   * Takes out an assignment that has not begun.
   * @throws AppError not-permitted, not-found, own-record, already-begun
   */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.changing(async (manager) => {
      const before = await this.lock(manager, caller, id);
      if (before.from <= (await this.today(manager, before))) throw new AppError('already-begun');
      await this.records.remove(manager, before);
    });
  }

  /** An assignment of which the days that `changes` tells are to be others; all of them unless it is given. */
  private async lock(
    manager: EntityManager,
    caller: Caller,
    id: string,
    changes: (found: AssignmentRecord) => Days = (found) => found,
  ): Promise<AssignmentRecord> {
    const found = await this.records.lock(manager, id);
    if (found === undefined) throw new AppError('not-found');
    await this.requireTarget(manager, caller, { ...found, ...changes(found) }, new AppError('not-found'));
    return found;
  }

  private async requireTarget(
    manager: EntityManager,
    caller: Caller,
    { unitId, employeeId, from, until }: WantedAssignment,
    refusal?: AppError,
  ): Promise<void> {
    if (employeeId === null) return requireUnit(manager, caller, 'schedules:write', unitId, refusal);
    await requireEmployeeThroughout(manager, caller, 'schedules:write', { employeeId, from, until }, refusal);
    refuseOwnRecord(caller, employeeId);
  }

  private async today(manager: EntityManager, { unitId, employeeId }: AssignmentRecord): Promise<string> {
    const now = this.clock.now();
    const unit = unitId ?? (await this.employees.unitOf(employeeId ?? '', now, manager));
    const zone = unit === null ? 'Asia/Ho_Chi_Minh' : await this.units.zoneOf(unit, manager);
    return zoneClock(zone).toLocal(now.getTime()).date;
  }

  private changing<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return refusing({}, () => this.dataSource.transaction(work));
  }
}

/**
 * Binding one's own unit is everyday work; freeing oneself of the clock along with it is for somebody else.
 * @throws AppError own-record
 */
async function refuseOwnExemption(
  manager: EntityManager,
  { employeeId, responsibleEmployeeId }: Caller,
  { scheduleId, unitId, from, until }: WantedAssignment,
): Promise<void> {
  const own = [employeeId, responsibleEmployeeId].filter((id) => typeof id === 'string');
  if (unitId === null || own.length === 0) return;
  // A day more on either side: the bounds are dates of the unit's zone.
  const [found] = await manager.query<object[]>(
    `SELECT FROM work_schedule s WHERE s.id = $1 AND s.policy = 'exempt' AND EXISTS (
       SELECT FROM posting p WHERE p.employee_id = ANY($2::uuid[]) AND p.unit_id IN (SELECT unit_scope(ARRAY[$3::uuid]))
         AND p.period && tstzrange($4::date - interval '1 day', $5::date + interval '1 day'))`,
    [scheduleId, own, unitId, from, until],
  );
  if (found !== undefined) throw new AppError('own-record');
}

/** The days on which an assignment with another end holds now and did not before, or the other way round. */
function between({ from, until }: Days, end: string | null): Days {
  if (until === end) return { from, until };
  if (until === null || end === null) return { from: until ?? end ?? from, until: null };
  return until < end ? { from: until, until: end } : { from: end, until };
}

function requireOrder({ from, until }: WantedAssignment): void {
  if (until !== null && until <= from) throw new AppError('period-reversed', { field: 'until' });
}
