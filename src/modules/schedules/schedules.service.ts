import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { WorkSchedule } from '../../core/attendance/expected-shift.js';
import type { ScheduleAssignment } from '../../core/attendance/most-specific-assignment.js';
import type { Caller } from '../../platform/access/caller.js';
import { requiredScope } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { AuditService } from '../audit/audit.service.js';
import { EmployeesService } from '../organization/employees/employees.service.js';
import { UnitsService } from '../organization/units/units.service.js';
import { StalenessService } from '../staleness/staleness.service.js';
import { readScheduleFile, type AssignmentData, type ScheduleData } from './schedule-file.js';
import { WorkScheduleRow } from './work-schedule.entity.js';

/** What an import of schedules did. */
export interface ScheduleImport {
  schedules: { created: number; updated: number; unchanged: number };
  assignments: { created: number; unchanged: number };
}

/** An assignment with the schedule it binds. */
export interface AssignedSchedule extends ScheduleAssignment {
  readonly scheduleId: string;
  readonly schedule: WorkSchedule;
  readonly captureBeforeMinutes: number | null;
  readonly captureAfterMinutes: number | null;
}

/** Work schedules and whom they bind. */
@Injectable()
export class SchedulesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly staleness: StalenessService,
    private readonly units: UnitsService,
    private readonly employees: EmployeesService,
  ) {}

  /**
   * Stores the schedules and assignments of a YAML file, all or nothing; a second time it changes nothing. Days that a change
   * may touch become stale.
   * @throws AppError invalid-input with all faults, unknown-reference, overlapping-period, not-permitted
   */
  async importFile(caller: Caller, text: string): Promise<ScheduleImport> {
    // A schedule binds whoever it is assigned to: only who may write everywhere changes one.
    if (requiredScope(caller, 'schedules:write') !== 'everywhere') throw new AppError('outside-scope');
    const file = readScheduleFile(text);
    const result: ScheduleImport = {
      schedules: { created: 0, updated: 0, unchanged: 0 },
      assignments: { created: 0, unchanged: 0 },
    };
    await refusing({}, () =>
      this.dataSource.transaction(async (manager) => {
        for (const data of file.schedules) result.schedules[await this.saveSchedule(manager, data)] += 1;
        for (const data of file.assignments)
          result.assignments[await this.saveAssignment(manager, data)] += 1;
      }),
    );
    return result;
  }

  /** Every assignment that holds on some date from `from` until before `until`, to these people or to any unit. */
  async assignmentsBetween(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: string,
    until: string,
  ): Promise<AssignedSchedule[]> {
    const rows = await manager.query<AssignmentRow[]>(
      `SELECT a.unit_id AS "unitId", a.employee_id AS "employeeId", lower(a.period) AS "fromDate",
         upper(a.period) AS "untilDate", s.id AS "scheduleId", s.pattern, s.policy,
         s.trust_direction AS "trustDirection", s.follows_calendar AS "followsCalendar",
         s.capture_before_minutes AS "captureBeforeMinutes", s.capture_after_minutes AS "captureAfterMinutes"
       FROM schedule_assignment a JOIN work_schedule s ON s.id = a.schedule_id
       WHERE a.period && daterange($2::date, $3::date) AND (a.unit_id IS NOT NULL OR a.employee_id = ANY($1::uuid[]))
       ORDER BY a.id`,
      [employeeIds, from, until],
    );
    return rows.map((row) => {
      const { unitId, employeeId, fromDate, untilDate, scheduleId, pattern, policy } = row;
      const { trustDirection, followsCalendar, captureBeforeMinutes, captureAfterMinutes } = row;
      const to = employeeId === null ? { unitId: unitId ?? '' } : { personId: employeeId };
      const schedule = { pattern, policy, trustDirection, followsCalendar };
      return { to, fromDate, untilDate, scheduleId, schedule, captureBeforeMinutes, captureAfterMinutes };
    });
  }

  private async saveSchedule(
    manager: EntityManager,
    data: ScheduleData,
  ): Promise<'created' | 'updated' | 'unchanged'> {
    const now = this.clock.now();
    const known = await scheduleByCode(manager, data.code);
    if (known === null) {
      const id = v7();
      await manager.insert(WorkScheduleRow, { ...data, id, version: 1, createdAt: now, updatedAt: now });
      await this.record(manager, 'schedule.create', 'schedule', id, null, data);
      return 'created';
    }
    const before = dataOf(known);
    if (sorted(before) === sorted(data)) return 'unchanged';
    await manager.update(
      WorkScheduleRow,
      { id: known.id },
      { ...data, version: known.version + 1, updatedAt: now },
    );
    await this.record(manager, 'schedule.update', 'schedule', known.id, before, data);
    const bound = await manager.query<BoundRow[]>(
      `SELECT unit_id AS "unitId", employee_id AS "employeeId", lower(period) AS "from", upper(period) AS "until"
       FROM schedule_assignment WHERE schedule_id = $1`,
      [known.id],
    );
    for (const each of bound) await this.mark(manager, each);
    return 'updated';
  }

  private async saveAssignment(
    manager: EntityManager,
    data: AssignmentData,
  ): Promise<'created' | 'unchanged'> {
    const schedule = await scheduleByCode(manager, data.schedule);
    if (schedule === null) throw new AppError('unknown-reference', { params: { field: data.schedule } });
    const unitId = 'unit' in data.to ? (await this.units.unitByCode(data.to.unit, manager)).id : null;
    const employeeId =
      'employee' in data.to ? (await this.employees.employeeByCode(data.to.employee, manager)).id : null;
    const { from, until } = data;
    const [same] = await manager.query<{ id: string }[]>(
      `SELECT id FROM schedule_assignment WHERE schedule_id = $1 AND unit_id IS NOT DISTINCT FROM $2::uuid
         AND employee_id IS NOT DISTINCT FROM $3::uuid AND period = daterange($4::date, $5::date)`,
      [schedule.id, unitId, employeeId, from, until],
    );
    if (same !== undefined) return 'unchanged';
    const id = v7();
    await manager.query(
      `INSERT INTO schedule_assignment (id, schedule_id, unit_id, employee_id, period, created_at)
       VALUES ($1, $2, $3, $4, daterange($5::date, $6::date), $7)`,
      [id, schedule.id, unitId, employeeId, from, until, this.clock.now()],
    );
    const facts = { schedule: schedule.code, from, until };
    await this.audit.record(manager, {
      action: 'schedule-assignment.create',
      entityType: 'schedule-assignment',
      entityId: id,
      subjectEmployeeId: employeeId,
      unitId,
      after: facts,
    });
    await this.mark(manager, { unitId, employeeId, from, until });
    return 'created';
  }

  /** The day before and the day after belong to it: their windows are cut by the shifts that change. */
  private async mark(manager: EntityManager, { unitId, employeeId, from, until }: BoundRow): Promise<void> {
    if (employeeId === null) await this.staleness.markUnit(manager, unitId, from, until, 'schedule');
    else await this.staleness.markEmployees(manager, [employeeId], from, until, 'schedule');
  }

  private async record(
    manager: EntityManager,
    action: string,
    entityType: string,
    entityId: string,
    before: object | null,
    after: object,
  ): Promise<void> {
    await this.audit.record(manager, {
      action,
      entityType,
      entityId,
      before: before === null ? null : { ...before },
      after: { ...after },
    });
  }
}

interface BoundRow {
  readonly unitId: string | null;
  readonly employeeId: string | null;
  readonly from: string;
  readonly until: string | null;
}

interface AssignmentRow extends Omit<AssignedSchedule, 'to' | 'schedule'>, WorkSchedule {
  readonly unitId: string | null;
  readonly employeeId: string | null;
}

async function scheduleByCode(manager: EntityManager, code: string): Promise<WorkScheduleRow | null> {
  return manager
    .createQueryBuilder(WorkScheduleRow, 'schedule')
    .where('lower(schedule.code) = lower(CAST(:code AS text))', { code })
    .getOne();
}

function dataOf(row: WorkScheduleRow): ScheduleData {
  const { code, name, policy, pattern, trustDirection, followsCalendar } = row;
  const { captureBeforeMinutes, captureAfterMinutes } = row;
  return {
    code,
    name,
    policy,
    pattern,
    trustDirection,
    followsCalendar,
    captureBeforeMinutes,
    captureAfterMinutes,
  };
}

/** JSON with the keys in order: jsonb does not keep the order in which a pattern was written. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
