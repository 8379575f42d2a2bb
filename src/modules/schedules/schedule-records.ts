import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import type { ScheduleData } from './read-schedule.js';
import { WorkScheduleRow } from './work-schedule.entity.js';

/** Stores schedules by their code; the database marks the days that a change concerns. */
@Injectable()
export class ScheduleRecords {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** @throws AppError version-conflict when somebody changed it after version `version` was read */
  async save(
    manager: EntityManager,
    data: ScheduleData,
    version?: number,
  ): Promise<'created' | 'updated' | 'unchanged'> {
    const now = this.clock.now();
    const known = await this.find(manager, data.code, true);
    if (version !== undefined && known?.version !== version) throw new AppError('version-conflict');
    if (known === null) {
      const id = v7();
      await manager.insert(WorkScheduleRow, { ...data, id, version: 1, createdAt: now, updatedAt: now });
      await this.record(manager, 'schedule.create', id, null, data);
      return 'created';
    }
    const before = dataOf(known);
    if (sorted(before) === sorted(data)) return 'unchanged';
    const change = { ...data, version: known.version + 1, updatedAt: now };
    await manager.update(WorkScheduleRow, { id: known.id }, change);
    await this.record(manager, 'schedule.update', known.id, before, data);
    return 'updated';
  }

  /** The schedule of a code, in upper or lower case. @throws AppError unknown-reference */
  async byCode(manager: EntityManager, code: string): Promise<WorkScheduleRow> {
    const row = await this.find(manager, code, false);
    if (row === null) throw new AppError('unknown-reference', { params: { field: code } });
    return row;
  }

  private find(manager: EntityManager, code: string, lock: boolean): Promise<WorkScheduleRow | null> {
    const query = manager
      .createQueryBuilder(WorkScheduleRow, 'schedule')
      .where('lower(schedule.code) = lower(CAST(:code AS text))', { code: code.trim() });
    return (lock ? query.setLock('pessimistic_write') : query).getOne();
  }

  private record(
    manager: EntityManager,
    action: string,
    entityId: string,
    before: ScheduleData | null,
    after: ScheduleData,
  ): Promise<void> {
    return this.audit.record(manager, {
      action, entityType: 'schedule', entityId, before: before === null ? null : { ...before }, after: { ...after },
    }); // prettier-ignore
  }
}

function dataOf(row: WorkScheduleRow): ScheduleData {
  const { code, name, policy, pattern, trustDirection, followsCalendar } = row;
  const { captureBeforeMinutes, captureAfterMinutes } = row;
  return {
    code, name, policy, pattern, trustDirection, followsCalendar, captureBeforeMinutes, captureAfterMinutes,
  }; // prettier-ignore
}

/** JSON with the keys in order: jsonb does not keep the order in which a pattern was written. */
export function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
