import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { placePeriod, type StoredPeriod } from './place-period.js';

/** A schedule that is to bind a unit or a person; civil dates, `until` excluded. */
export interface WantedAssignment {
  readonly scheduleId: string;
  readonly unitId: string | null;
  readonly employeeId: string | null;
  readonly from: string;
  readonly until: string | null;
}

/** A stored assignment. */
export interface AssignmentRecord extends WantedAssignment, StoredPeriod {}

/** What became of an assignment; `replaced`: it begins where `ended` stopped. */
export interface PlacedAssignment {
  readonly id: string;
  readonly outcome: 'created' | 'updated' | 'replaced' | 'unchanged';
  readonly ended: readonly string[];
}

/** Stores whom schedules bind; the database marks the days that a change concerns and refuses overlaps. */
@Injectable()
export class AssignmentRecords {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * Lets an assignment hold from its first day on: what runs then ends, what begins then changes.
   * @throws AppError overlapping-period when something else begins in its period, or would have to go on after it
   */
  async place(manager: EntityManager, wanted: WantedAssignment): Promise<PlacedAssignment> {
    const stored = await this.ofTarget(manager, wanted);
    const place = placePeriod(stored, wanted);
    if (place === 'in-the-way') throw new AppError('overlapping-period');
    const { change } = place;
    if (change !== null) {
      const { id } = change;
      const before = stored.find((each) => each.id === id) as AssignmentRecord;
      if (before.scheduleId === wanted.scheduleId && before.until === wanted.until)
        return { id, outcome: 'unchanged', ended: [] };
      await this.update(manager, before, wanted);
      return { id, outcome: 'updated', ended: [] };
    }
    for (const each of stored)
      if (place.end.includes(each)) await this.update(manager, each, { ...each, until: wanted.from });
    const id = await this.create(manager, wanted);
    const ended = place.end.map((each) => each.id);
    return { id, outcome: ended.length === 0 ? 'created' : 'replaced', ended };
  }

  async create(manager: EntityManager, wanted: WantedAssignment): Promise<string> {
    const id = v7();
    await manager.query(
      `INSERT INTO schedule_assignment (id, schedule_id, unit_id, employee_id, period, created_at)
       VALUES ($1, $2, $3, $4, daterange($5::date, $6::date), $7)`,
      [id, wanted.scheduleId, wanted.unitId, wanted.employeeId, wanted.from, wanted.until, this.clock.now()],
    );
    await this.record(manager, 'create', id, null, wanted);
    return id;
  }

  /** Gives a stored assignment another schedule or another end. */
  async update(manager: EntityManager, before: AssignmentRecord, after: WantedAssignment): Promise<void> {
    await manager.query(
      `UPDATE schedule_assignment SET schedule_id = $2, period = daterange($3::date, $4::date) WHERE id = $1`,
      [before.id, after.scheduleId, after.from, after.until],
    );
    await this.record(manager, 'update', before.id, before, after);
  }

  async remove(manager: EntityManager, before: AssignmentRecord): Promise<void> {
    await manager.query('DELETE FROM schedule_assignment WHERE id = $1', [before.id]);
    await this.record(manager, 'remove', before.id, before, null);
  }

  /** An assignment, locked. */
  async lock(manager: EntityManager, id: string): Promise<AssignmentRecord | undefined> {
    const [row] = await manager.query<AssignmentRecord[]>(`${SELECT} WHERE id = $1 FOR UPDATE`, [id]);
    return row;
  }

  private ofTarget(
    manager: EntityManager,
    { unitId, employeeId }: WantedAssignment,
  ): Promise<AssignmentRecord[]> {
    return manager.query<AssignmentRecord[]>(
      `${SELECT} WHERE unit_id IS NOT DISTINCT FROM $1::uuid AND employee_id IS NOT DISTINCT FROM $2::uuid
       ORDER BY period FOR UPDATE`,
      [unitId, employeeId],
    );
  }

  private record(
    manager: EntityManager,
    verb: 'create' | 'update' | 'remove',
    id: string,
    before: WantedAssignment | null,
    after: WantedAssignment | null,
  ): Promise<void> {
    const { unitId, employeeId } = (after ?? before) as WantedAssignment;
    return this.audit.record(manager, {
      action: `schedule-assignment.${verb}`, entityType: 'schedule-assignment', entityId: id,
      subjectEmployeeId: employeeId, unitId, before: before && factsOf(before), after: after && factsOf(after),
    }); // prettier-ignore
  }
}

const SELECT = `SELECT id, schedule_id AS "scheduleId", unit_id AS "unitId", employee_id AS "employeeId",
  lower(period) AS "from", upper(period) AS "until" FROM schedule_assignment`;

function factsOf({ scheduleId, from, until }: WantedAssignment): Record<string, unknown> {
  return { scheduleId, from, until };
}
