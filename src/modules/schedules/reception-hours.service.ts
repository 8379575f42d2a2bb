import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { expectedShift } from '../../core/attendance/expected-shift.js';
import type { PlannedSession } from '../../core/attendance/planned-session.js';
import type { SchedulePattern } from '../../core/attendance/schedule-pattern.js';
import { calendarDays } from '../../core/calendar/calendar-days.js';
import { addDays } from '../../core/time/civil-date.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { requireUnit } from '../../platform/access/units-in-scope.js';
import { AppError, type FieldFault } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { FileNode } from './file-node.js';
import { readPattern } from './read-schedule.js';
import { ReceptionRecords } from './reception-records.js';

/** Reception hours as lists show them. */
export interface ReceptionItem {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly from: string;
  readonly until: string | null;
  readonly pattern: SchedulePattern;
}

export interface NewReception {
  readonly unitId: string;
  readonly from: string;
  readonly until: string | null;
}

/** When desks receive citizens: for dossiers and ratings. Nobody's attendance is judged by it. */
@Injectable()
export class ReceptionHoursService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: ReceptionRecords,
    private readonly calendar: CalendarService,
  ) {}

  /** Within the scope of the caller, by unit and date. @throws AppError not-permitted */
  async list(caller: Caller, unitId: string | null): Promise<ReceptionItem[]> {
    return this.dataSource.query<ReceptionItem[]>(
      `SELECT r.id, r.unit_id AS "unitId", u.name AS "unitName", lower(r.period) AS "from", upper(r.period) AS "until", r.pattern
       FROM reception_hours r JOIN org_unit u ON u.id = r.unit_id
       WHERE ${inScope('r.unit_id', '$1')}
         AND (CAST($2 AS uuid) IS NULL OR r.unit_id IN (SELECT unit_scope(ARRAY[CAST($2 AS uuid)])))
       ORDER BY u.name, lower(r.period), r.id`,
      [scopeParameter(requiredScope(caller, 'schedules:read')), unitId],
    );
  }

  /**
   * Lets hours of a unit and below hold from a day on, in the form that files have; what ran until then ends.
   * @throws AppError not-permitted, outside-scope, period-reversed, overlapping-period, invalid-input with every fault
   */
  async put(caller: Caller, { unitId, from, until }: NewReception, content: object): Promise<void> {
    if (until !== null && until <= from) throw new AppError('period-reversed', { field: 'until' });
    const faults: FieldFault[] = [];
    const pattern = readPattern(new FileNode('', content, faults));
    if (faults.length > 0) throw new AppError('invalid-input', { faults });
    await refusing({}, () =>
      this.dataSource.transaction(async (manager) => {
        await requireUnit(manager, caller, 'schedules:write', unitId);
        await this.records.place(manager, { unitId, from, until, pattern });
      }),
    );
  }

  /**
   * When a desk is open on a date: the hours of the nearest unit of `unitChain` (the unit itself first, then those above it) that has
   * any, after the calendar; empty when it is closed. Undefined when no unit of the chain has reception hours.
   */
  async receptionOn(
    unitChain: readonly string[],
    date: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<readonly PlannedSession[] | undefined> {
    const [row] = await manager.query<{ pattern: SchedulePattern }[]>(
      `SELECT pattern FROM reception_hours WHERE unit_id = ANY($1::uuid[]) AND period @> $2::date
       ORDER BY array_position($1::uuid[], unit_id) LIMIT 1`,
      [unitChain, date],
    );
    if (row === undefined) return undefined;
    const entries = await this.calendar.confirmedBetween(manager, date, addDays(date, 1));
    const hours = {
      pattern: row.pattern, policy: 'exempt', trustDirection: false, followsCalendar: true,
    } as const; // prettier-ignore
    return expectedShift(date, hours, undefined, calendarDays(entries, unitChain).get(date)).sessions;
  }
}
