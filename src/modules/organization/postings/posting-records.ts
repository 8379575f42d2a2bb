import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AuditService } from '../../audit/audit.service.js';
import { changesOf } from '../../audit/changes-of.js';
import { employeePermissions, unitOfEmployee } from '../employees/lock-employee.js';
import { requireUnitInScope } from '../organization-scope.js';
import type { Period } from '../period.js';
import { Posting, type PostingKind } from './posting.entity.js';
import { postingPeriod, type PeriodText } from './posting-period.js';

/** A posting as the API takes it. */
export interface PostingData extends PeriodText {
  readonly kind: PostingKind;
  readonly unitId: string;
}

/** Writes postings with their audit entries, inside a transaction that has locked the person. */
@Injectable()
export class PostingRecords {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Adds a posting of a person who is locked already. */
  async insert(
    manager: EntityManager,
    caller: Caller,
    employeeId: string,
    data: PostingData,
  ): Promise<Posting> {
    const period = await postingPeriod(manager, data.unitId, data);
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
    await this.requireTarget(manager, caller, posting);
    await this.note(manager, 'posting.create', posting, { after: factsOf(posting) });
    return posting;
  }

  /**
   * Stores another unit or period of a posting whose person is locked already. The history of a unit
   * belongs to those who hold it: both the unit that had the time and the one that gets it must be theirs.
   */
  async change(
    manager: EntityManager,
    caller: Caller,
    posting: Posting,
    change: { readonly unitId: string; readonly period: Period },
  ): Promise<Posting> {
    const saved = await this.save(manager, posting, change);
    if (saved === posting) return posting;
    if (posting.kind === 'duty') await this.requireDuty(manager, caller, posting.unitId);
    if (saved.unitId !== posting.unitId) await this.requireTarget(manager, caller, saved);
    return saved;
  }

  /** As {@link change}, where the caller's right follows from the person alone. */
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
   * Refuses a place of duty outside the units where the caller may write.
   * @throws AppError outside-scope
   */
  async requireDuty(manager: EntityManager, caller: Caller, unitId: string): Promise<void> {
    await requireUnitInScope(manager, caller, employeePermissions.write, unitId, 'unitId');
  }

  /**
   * A place of duty must lie where the caller may write. A home agency may be any unit, since it opens
   * nothing, unless the person has no place of duty or is seen by this home agency now.
   */
  private async requireTarget(
    manager: EntityManager,
    caller: Caller,
    { employeeId, kind, unitId }: Posting,
  ): Promise<void> {
    const opensNothing =
      kind === 'home' &&
      (await manager.existsBy(Posting, { employeeId, kind: 'duty' })) &&
      (await unitOfEmployee(manager, employeeId, this.clock.now())) !== unitId;
    if (!opensNothing) await this.requireDuty(manager, caller, unitId);
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
}

function factsOf({ kind, unitId, period }: Posting): Record<string, unknown> {
  return { kind, unitId, from: period.from, until: period.until };
}
