import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { lockEmployee } from '../employees/lock-employee.js';
import { momentOf } from '../moment.js';
import { periodOf } from '../period.js';
import { requireVersion } from '../versioned.js';
import { Badge, type BadgeStatus } from './badge.entity.js';
import { badgePermissions, BadgeRecords, type BadgeData } from './badge-records.js';

/** How a badge ends, and when (absent: now). */
export interface BadgeEnd {
  readonly version: number;
  readonly status: Exclude<BadgeStatus, 'active'>;
  readonly at?: string;
  readonly note?: string;
}

/** What violations of the table's constraints mean. */
export const badgeRefusals = {
  badge_one_holder: new AppError('badge-in-use', { field: 'credential' }),
  badge_employee_fkey: new AppError('not-found', { field: 'employeeId' }),
};

/** Issues, ends and corrects badges; a badge is never edited into another or removed. */
@Injectable()
export class BadgesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly records: BadgeRecords,
  ) {}

  /**
   * Gives a credential to a person. From an instant in the past, it also claims the scans since then.
   * @throws AppError badge-in-use, credential-unreadable, own-record, outside-scope, not-found
   */
  async issue(caller: Caller, data: BadgeData): Promise<Badge> {
    return this.changing(caller, data.employeeId, (manager, unitId) =>
      this.records.insert(manager, caller, data, unitId),
    );
  }

  /**
   * Ends a badge and gives the person another credential from the same instant.
   * @throws AppError badge-not-active, version-conflict, badge-in-use
   */
  async reissue(
    caller: Caller,
    badgeId: string,
    end: BadgeEnd & { readonly credential: string },
  ): Promise<Badge> {
    return this.ending(caller, badgeId, async (manager, badge, unitId) => {
      const at = await this.finish(manager, badge, end, unitId);
      const { employeeId } = badge;
      return this.records.insert(
        manager,
        caller,
        { employeeId, credential: end.credential, from: at.toISOString() },
        unitId,
      );
    });
  }

  /**
   * Ends a badge as lost, returned or replaced.
   * @throws AppError badge-not-active, version-conflict, period-reversed when it began later
   */
  async end(caller: Caller, badgeId: string, end: BadgeEnd): Promise<Badge> {
    return this.ending(caller, badgeId, async (manager, badge, unitId) => {
      await this.finish(manager, badge, end, unitId);
      return manager.findOneByOrFail(Badge, { id: badgeId });
    });
  }

  /**
   * Corrects the period or note of a badge, over version `version`.
   * @throws AppError version-conflict, badge-in-use, period-reversed
   */
  async correct(
    caller: Caller,
    badgeId: string,
    change: { readonly version: number; from?: string | null; until?: string | null; note?: string | null },
  ): Promise<Badge> {
    return this.ending(caller, badgeId, async (manager, badge, unitId) => {
      requireVersion(badge, change.version);
      const zone = await this.records.zoneOf(manager, unitId);
      const moment = (text: string | null | undefined, kept: Date | null, field: string): Date | null =>
        text === undefined ? kept : text === null ? null : momentOf(text, zone, field);
      const period = periodOf(
        moment(change.from, badge.period.from, 'from'),
        moment(change.until, badge.period.until, 'until'),
      );
      if (badge.status !== 'active' && period.until === null) {
        throw new AppError('badge-not-active', { field: 'until' });
      }
      const note = change.note === undefined ? badge.note : change.note;
      return this.records.save(manager, badge, { period, status: badge.status, note }, unitId);
    });
  }

  private async finish(
    manager: EntityManager,
    badge: Badge,
    end: BadgeEnd,
    unitId: string | null,
  ): Promise<Date> {
    requireVersion(badge, end.version);
    const at =
      end.at === undefined
        ? this.clock.now()
        : momentOf(end.at, await this.records.zoneOf(manager, unitId), 'at');
    const { from, until } = badge.period;
    if (badge.status !== 'active' || (until !== null && until <= at)) throw new AppError('badge-not-active');
    const note = end.note ?? badge.note;
    await this.records.save(manager, badge, { period: periodOf(from, at), status: end.status, note }, unitId);
    return at;
  }

  /** A change of an existing badge, by its holder's lock. */
  private async ending<T>(
    caller: Caller,
    badgeId: string,
    work: (manager: EntityManager, badge: Badge, unitId: string | null) => Promise<T>,
  ): Promise<T> {
    const found = await this.dataSource.manager.findOneBy(Badge, { id: badgeId });
    if (found === null) throw new AppError('not-found');
    return this.changing(caller, found.employeeId, async (manager, unitId) =>
      // Read again under the lock of the holder.
      work(manager, await manager.findOneByOrFail(Badge, { id: badgeId }), unitId),
    );
  }

  private changing<T>(
    caller: Caller,
    employeeId: string,
    work: (manager: EntityManager, unitId: string | null) => Promise<T>,
  ): Promise<T> {
    return refusing(badgeRefusals, () =>
      this.dataSource.transaction(async (manager) => {
        const { unitId } = await lockEmployee(
          manager,
          caller,
          badgePermissions,
          employeeId,
          this.clock.now(),
        );
        return work(manager, unitId);
      }),
    );
  }
}
