import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { employeePermissions, lockEmployee } from '../employees/lock-employee.js';
import { contains } from '../period.js';
import { requireVersion } from '../versioned.js';
import { PostingRecords, type PostingData } from './posting-records.js';
import { Posting } from './posting.entity.js';
import { postingPeriod, postingStart, type PeriodText } from './posting-period.js';

/** What violations of the table's constraints mean. */
export const postingRefusals = {
  posting_no_overlap: new AppError('overlapping-period', { field: 'from' }),
  posting_unit_fkey: new AppError('unknown-reference', { field: 'unitId', params: { field: 'unitId' } }),
};

/** Home agencies and places of duty of people, each over a period. */
@Injectable()
export class PostingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly records: PostingRecords,
  ) {}

  /**
   * Adds a posting beside the existing ones.
   * @throws AppError overlapping-period, outside-scope, unit-not-valid, own-record, not-found
   */
  async add(caller: Caller, employeeId: string, data: PostingData): Promise<Posting> {
    return this.changing(caller, employeeId, (manager) =>
      this.records.insert(manager, caller, employeeId, data),
    );
  }

  /**
   * Moves a person to another unit at an instant: the running posting of the kind ends there, the next
   * begins there and takes over the rest of its period. A posting that began at that very instant is
   * corrected instead. Both units must be the caller's.
   * @throws AppError outside-scope, unit-not-valid, later-history when no posting runs then but one begins later
   */
  async transfer(caller: Caller, employeeId: string, data: PostingData & { from: string }): Promise<Posting> {
    return this.changing(caller, employeeId, async (manager) => {
      const at = await postingStart(manager, data.unitId, data.from);
      const postings = await manager.findBy(Posting, { employeeId, kind: data.kind });
      const running = postings.find((posting) => contains(posting.period, at));
      if (running === undefined) {
        const later = postings.some((posting) => posting.period.from !== null && posting.period.from > at);
        if (later) throw new AppError('later-history', { field: 'from' });
        return this.records.insert(manager, caller, employeeId, data);
      }
      if (running.unitId === data.unitId) return running;
      if (running.period.from?.getTime() === at.getTime()) {
        return this.records.change(manager, caller, running, {
          unitId: data.unitId,
          period: running.period,
        });
      }
      const { until } = running.period;
      await this.records.change(manager, caller, running, {
        unitId: running.unitId,
        period: { from: running.period.from, until: at },
      });
      return this.records.insert(manager, caller, employeeId, {
        ...data,
        ...(until === null ? {} : { until: until.toISOString() }),
      });
    });
  }

  /**
   * Corrects unit or period of a posting, over version `version`; setting `until` ends it.
   * @throws AppError version-conflict, overlapping-period, outside-scope, unit-not-valid
   */
  async correct(
    caller: Caller,
    employeeId: string,
    postingId: string,
    change: PeriodText & { readonly version: number; readonly unitId?: string },
  ): Promise<Posting> {
    return this.changing(caller, employeeId, async (manager) => {
      const posting = await manager.findOneBy(Posting, { id: postingId, employeeId });
      if (posting === null) throw new AppError('not-found');
      requireVersion(posting, change.version);
      const unitId = change.unitId ?? posting.unitId;
      const text = (given: string | null | undefined, kept: Date | null): string | null =>
        given === undefined ? (kept?.toISOString() ?? null) : given;
      const period = await postingPeriod(manager, unitId, {
        from: text(change.from, posting.period.from),
        until: text(change.until, posting.period.until),
      });
      return this.records.change(manager, caller, posting, { unitId, period });
    });
  }

  /** The postings of these people, oldest first. */
  async of(employeeIds: readonly string[], manager = this.dataSource.manager): Promise<Posting[]> {
    const postings = await manager.findBy(Posting, { employeeId: In([...employeeIds]) });
    const start = (posting: Posting): number => posting.period.from?.getTime() ?? -Infinity;
    return postings.sort((a, b) => start(a) - start(b));
  }

  private changing<T>(
    caller: Caller,
    employeeId: string,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    return refusing(postingRefusals, () =>
      this.dataSource.transaction(async (manager) => {
        await lockEmployee(manager, caller, employeePermissions, employeeId, this.clock.now());
        return work(manager);
      }),
    );
  }
}
