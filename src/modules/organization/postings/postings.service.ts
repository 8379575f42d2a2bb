import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { changesOf } from '../../audit/changes-of.js';
import { employeePermissions, lockEmployee } from '../employees/lock-employee.js';
import { requireUnitInScope } from '../organization-scope.js';
import { contains, type Period } from '../period.js';
import { requireVersion } from '../versioned.js';
import { Posting, type PostingKind } from './posting.entity.js';
import { postingPeriod, type PeriodText } from './posting-period.js';

/** A posting as the API takes it. */
export interface PostingData extends PeriodText {
  readonly kind: PostingKind;
  readonly unitId: string;
}

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
    private readonly audit: AuditService,
  ) {}

  /**
   * Adds a posting beside the existing ones.
   * @throws AppError overlapping-period, outside-scope, unit-not-valid, own-record, not-found
   */
  async add(caller: Caller, employeeId: string, data: PostingData): Promise<Posting> {
    return this.changing(caller, employeeId, (manager) => this.insert(manager, caller, employeeId, data));
  }

  /**
   * Moves a person to another unit at an instant: the running posting of the kind ends there, the next
   * begins there and takes over the rest of its period. A posting that began at that very instant is
   * corrected instead.
   * @throws AppError unit-not-valid, later-history when no posting runs then but one begins later
   */
  async transfer(caller: Caller, employeeId: string, data: PostingData & { from: string }): Promise<Posting> {
    return this.changing(caller, employeeId, async (manager) => {
      const { from } = await postingPeriod(manager, data.unitId, { from: data.from });
      const at = from as Date;
      const postings = await manager.findBy(Posting, { employeeId, kind: data.kind });
      const running = postings.find((posting) => contains(posting.period, at));
      if (running === undefined) {
        const later = postings.some((posting) => posting.period.from !== null && posting.period.from > at);
        if (later) throw new AppError('later-history', { field: 'from' });
        return this.insert(manager, caller, employeeId, data);
      }
      if (running.unitId === data.unitId) return running;
      if (running.period.from?.getTime() === at.getTime()) {
        await this.requireTarget(manager, caller, employeeId, data);
        return this.save(manager, running, { unitId: data.unitId, period: running.period });
      }
      const { until } = running.period;
      await this.save(manager, running, {
        unitId: running.unitId,
        period: { from: running.period.from, until: at },
      });
      return this.insert(manager, caller, employeeId, {
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
      if (unitId !== posting.unitId) {
        await this.requireTarget(manager, caller, employeeId, { kind: posting.kind, unitId });
      }
      return this.save(manager, posting, { unitId, period });
    });
  }

  /** The postings of these people, oldest first. */
  async of(employeeIds: readonly string[], manager = this.dataSource.manager): Promise<Posting[]> {
    const postings = await manager.findBy(Posting, { employeeId: In([...employeeIds]) });
    const start = (posting: Posting): number => posting.period.from?.getTime() ?? -Infinity;
    return postings.sort((a, b) => start(a) - start(b));
  }

  /** Adds a posting of a person who is locked already. */
  async insert(
    manager: EntityManager,
    caller: Caller,
    employeeId: string,
    data: PostingData,
  ): Promise<Posting> {
    const period = await postingPeriod(manager, data.unitId, data);
    await this.requireTarget(manager, caller, employeeId, data);
    const now = this.clock.now();
    const { kind, unitId } = data;
    const posting: Posting = {
      id: v7(),
      employeeId,
      unitId,
      kind,
      period,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    await manager.insert(Posting, posting);
    await this.note(manager, 'posting.create', posting, { after: factsOf(posting) });
    return posting;
  }

  /** Stores another unit or period of a posting whose person is locked already. */
  async save(
    manager: EntityManager,
    posting: Posting,
    change: { readonly unitId: string; readonly period: Period },
  ): Promise<Posting> {
    const changed: Posting = {
      ...posting,
      ...change,
      version: posting.version + 1,
      updatedAt: this.clock.now(),
    };
    const changes = changesOf(factsOf(posting), factsOf(changed));
    if (Object.keys(changes.after).length === 0) return posting;
    await manager.update(Posting, { id: posting.id }, changed);
    await this.note(manager, 'posting.update', changed, changes);
    return changed;
  }

  /**
   * A place of duty must lie where the caller may write. A home agency may be any unit, since it opens
   * nothing, unless the person has no place of duty and is therefore seen by it.
   */
  private async requireTarget(
    manager: EntityManager,
    caller: Caller,
    employeeId: string,
    { kind, unitId }: Pick<PostingData, 'kind' | 'unitId'>,
  ): Promise<void> {
    if (kind === 'home' && (await manager.existsBy(Posting, { employeeId, kind: 'duty' }))) return;
    await requireUnitInScope(manager, caller, employeePermissions.write, unitId, 'unitId');
  }

  private note(
    manager: EntityManager,
    action: string,
    { id, employeeId, unitId }: Posting,
    changes: { before?: Record<string, unknown>; after?: Record<string, unknown> },
  ): Promise<void> {
    return this.audit.record(manager, {
      action,
      entityType: 'posting',
      entityId: id,
      subjectEmployeeId: employeeId,
      unitId,
      ...changes,
    });
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

function factsOf({ kind, unitId, period }: Posting): Record<string, unknown> {
  return { kind, unitId, from: period.from, until: period.until };
}
