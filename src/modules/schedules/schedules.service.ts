import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { WorkSchedule } from '../../core/attendance/expected-shift.js';
import type { ScheduleAssignment } from '../../core/attendance/most-specific-assignment.js';
import type { PlannedSession, PunchPolicy } from '../../core/attendance/planned-session.js';
import type { Caller } from '../../platform/access/caller.js';
import { requiredScope } from '../../platform/access/scope.js';
import { AppError, type FieldFault } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { FileNode } from './file-node.js';
import { readSchedule, type ScheduleData } from './read-schedule.js';
import { readScheduleFile } from './schedule-file.js';
import { ScheduleImporter, type ImportedEntry, type ImportOutcome } from './schedule-importer.js';
import { ScheduleRecords } from './schedule-records.js';
import { WorkScheduleRow } from './work-schedule.entity.js';

// Others speak of hours in the same words.
export { parseSessions, sessionTexts } from './parse-sessions.js';

/** How many entries of each kind came out how, and each of them. */
export interface ScheduleImport {
  readonly schedules: Readonly<Record<ImportOutcome, number>>;
  readonly assignments: Readonly<Record<ImportOutcome, number>>;
  readonly roster: Readonly<Record<ImportOutcome, number>>;
  readonly reception: Readonly<Record<ImportOutcome, number>>;
  readonly rows: readonly ImportedEntry[];
}

/** An assignment with the schedule it binds. */
export interface AssignedSchedule extends ScheduleAssignment {
  readonly scheduleId: string;
  readonly schedule: WorkSchedule;
  readonly captureBeforeMinutes: number | null;
  readonly captureAfterMinutes: number | null;
}

/** What the roster says of a person and date; it stands above schedule and calendar. */
export interface RosteredDay {
  readonly employeeId: string;
  readonly date: string;
  /** Without credit, as the sessions of a schedule; empty: free. */
  readonly sessions: readonly PlannedSession[];
  /** null: that of the schedule. */
  readonly policy: PunchPolicy | null;
}

/** Work schedules, and what they and the rosters say of people. */
@Injectable()
export class SchedulesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: ScheduleRecords,
    private readonly importer: ScheduleImporter,
  ) {}

  /** Every schedule, by code. @throws AppError not-permitted */
  async list(caller: Caller): Promise<WorkScheduleRow[]> {
    requiredScope(caller, 'schedules:read');
    return this.dataSource.manager.find(WorkScheduleRow, { order: { code: 'ASC' } });
  }

  /**
   * Puts a schedule in the place of its code, in the form that files have. It binds whoever it is assigned to: only who may write
   * everywhere changes one.
   * @throws AppError not-permitted, outside-scope, version-conflict, invalid-input with every fault
   */
  async put(caller: Caller, content: object, version?: number): Promise<WorkScheduleRow> {
    requireEverywhere(caller);
    const data = scheduleOf(content);
    return refusing({}, () =>
      this.dataSource.transaction(async (manager) => {
        await this.records.save(manager, data, version);
        return this.records.byCode(manager, data.code);
      }),
    );
  }

  /**
   * Stores what a YAML file holds, all or nothing; a second time it changes nothing. An assignment begins where the one before it
   * ends then. Days that a change may touch become stale.
   * @throws AppError invalid-input with all faults, unknown-reference, overlapping-period, not-permitted
   */
  async importFile(caller: Caller, text: string): Promise<ScheduleImport> {
    requireEverywhere(caller);
    const file = readScheduleFile(text);
    const rows = await refusing({}, () =>
      this.dataSource.transaction((manager) => this.importer.store(manager, caller, file)),
    );
    const of = (list: string): Record<ImportOutcome, number> => {
      const counts = { created: 0, updated: 0, replaced: 0, unchanged: 0 };
      for (const { entry, outcome } of rows) if (entry.startsWith(`${list}[`)) counts[outcome] += 1;
      return counts;
    };
    return {
      schedules: of('schedules'), assignments: of('assignments'), roster: of('roster'), reception: of('reception'), rows,
    }; // prettier-ignore
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

  /** What the roster says of these people on the dates from `from` until before `until`, in one statement; at most one a day. */
  rosterBetween(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: string,
    until: string,
  ): Promise<RosteredDay[]> {
    return manager.query<RosteredDay[]>(
      `SELECT employee_id AS "employeeId", date, sessions, policy FROM shift_roster
       WHERE employee_id = ANY($1::uuid[]) AND date >= $2::date AND date < $3::date ORDER BY employee_id, date`,
      [employeeIds, from, until],
    );
  }
}

/**
 * A schedule from the body of a request, in the form that files have.
 * @throws AppError invalid-input with every fault
 */
export function scheduleOf(content: object): ScheduleData {
  const faults: FieldFault[] = [];
  const data = readSchedule(new FileNode('', content, faults));
  if (faults.length > 0) throw new AppError('invalid-input', { faults });
  return data;
}

function requireEverywhere(caller: Caller): void {
  if (requiredScope(caller, 'schedules:write') !== 'everywhere') throw new AppError('outside-scope');
}

interface AssignmentRow extends Omit<AssignedSchedule, 'to' | 'schedule'>, WorkSchedule {
  readonly unitId: string | null;
  readonly employeeId: string | null;
}
