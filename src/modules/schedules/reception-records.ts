import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { SchedulePattern } from '../../core/attendance/schedule-pattern.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { patternView } from './pattern-view.js';
import { placePeriod, type StoredPeriod } from './place-period.js';
import { sorted } from './schedule-records.js';

/** When the desk of a unit and below is to be open; civil dates, `until` excluded. */
export interface WantedReception {
  readonly unitId: string;
  readonly from: string;
  readonly until: string | null;
  readonly pattern: SchedulePattern;
}

interface ReceptionRecord extends WantedReception, StoredPeriod {}

/** Stores reception hours. No attendance day depends on them. */
@Injectable()
export class ReceptionRecords {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * Lets hours hold from their first day on: what runs then ends, what begins then changes.
   * @throws AppError overlapping-period
   */
  async place(
    manager: EntityManager,
    wanted: WantedReception,
  ): Promise<'created' | 'updated' | 'replaced' | 'unchanged'> {
    const { unitId, from, until, pattern } = wanted;
    const stored = await manager.query<ReceptionRecord[]>(
      `SELECT id, unit_id AS "unitId", lower(period) AS "from", upper(period) AS "until", pattern FROM reception_hours
       WHERE unit_id = $1 ORDER BY period FOR UPDATE`,
      [unitId],
    );
    const place = placePeriod(stored, wanted);
    if (place === 'in-the-way') throw new AppError('overlapping-period');
    const before = stored.find(({ id }) => id === place.change?.id);
    if (before !== undefined) {
      if (before.until === until && sorted(before.pattern) === sorted(pattern)) return 'unchanged';
      await this.update(manager, before, wanted);
      return 'updated';
    }
    for (const each of stored)
      if (place.end.includes(each)) await this.update(manager, each, { ...each, until: from });
    const id = v7();
    await manager.query(
      `INSERT INTO reception_hours (id, unit_id, period, pattern, created_at, updated_at)
       VALUES ($1, $2, daterange($3::date, $4::date), $5, $6, $6)`,
      [id, unitId, from, until, JSON.stringify(pattern), this.clock.now()],
    );
    await this.record(manager, 'create', id, null, wanted);
    return place.end.length === 0 ? 'created' : 'replaced';
  }

  private async update(
    manager: EntityManager,
    before: ReceptionRecord,
    after: WantedReception,
  ): Promise<void> {
    await manager.query(
      `UPDATE reception_hours SET period = daterange($2::date, $3::date), pattern = $4, updated_at = $5 WHERE id = $1`,
      [before.id, after.from, after.until, JSON.stringify(after.pattern), this.clock.now()],
    );
    await this.record(manager, 'update', before.id, before, after);
  }

  private record(
    manager: EntityManager,
    verb: 'create' | 'update',
    id: string,
    before: WantedReception | null,
    after: WantedReception,
  ): Promise<void> {
    return this.audit.record(manager, {
      action: `reception-hours.${verb}`, entityType: 'reception-hours', entityId: id, unitId: after.unitId,
      before: before && factsOf(before), after: factsOf(after),
    }); // prettier-ignore
  }
}

function factsOf({ from, until, pattern }: WantedReception): Record<string, unknown> {
  return { from, until, ...patternView(pattern) };
}
