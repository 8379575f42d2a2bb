import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AuditService } from '../../audit/audit.service.js';
import { changesOf } from '../../audit/changes-of.js';
import { DEFAULT_ZONE, momentOf } from '../moment.js';
import { requireUnitInScope } from '../organization-scope.js';
import { periodOf, type Period } from '../period.js';
import { Badge, type BadgeStatus } from './badge.entity.js';
import { credentialOf } from './credential-of.js';

/** Permissions that changes of badges ask for. */
export const badgePermissions = { read: 'badges:read', write: 'badges:write' } as const;

/** A badge as the API takes it. `from`: a civil date or an instant, also in the past; absent: now. */
export interface BadgeData {
  readonly employeeId: string;
  readonly credential: string;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly note?: string | null;
}

/** Writes badges with their audit entries, inside a transaction that has locked the holder. */
@Injectable()
export class BadgeRecords {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Adds a badge of a person who is locked already and seen by `unitId`. */
  async insert(
    manager: EntityManager,
    caller: Caller,
    data: BadgeData,
    unitId: string | null,
  ): Promise<Badge> {
    await requireUnitInScope(manager, caller, badgePermissions.write, unitId, 'employeeId');
    const zone = await this.zoneOf(manager, unitId);
    const now = this.clock.now();
    const moment = (text: string | null | undefined, field: string): Date | null =>
      text ? momentOf(text, zone, field) : null;
    const badge = Object.assign(new Badge(), {
      id: v7(),
      credential: credentialOf(data.credential),
      employeeId: data.employeeId,
      period: periodOf(
        data.from === undefined ? now : moment(data.from, 'from'),
        moment(data.until, 'until'),
      ),
      status: 'active',
      note: data.note ?? null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    await manager.insert(Badge, badge);
    await this.note(manager, 'badge.issue', badge, unitId, { after: factsOf(badge) });
    return badge;
  }

  /** Stores another state of a badge whose holder is locked already. */
  async save(
    manager: EntityManager,
    badge: Badge,
    change: { readonly period: Period; readonly status: BadgeStatus; readonly note?: string | null },
    unitId: string | null,
  ): Promise<Badge> {
    const changed = Object.assign(new Badge(), badge, change, {
      version: badge.version + 1,
      updatedAt: this.clock.now(),
    });
    const changes = changesOf(factsOf(badge), factsOf(changed));
    if (Object.keys(changes.after).length === 0) return badge;
    await manager.update(Badge, { id: badge.id }, changed);
    const after = { credential: badge.credential, ...changes.after };
    await this.note(manager, 'badge.update', changed, unitId, { before: changes.before, after });
    return changed;
  }

  /** The zone in which dates of a person's badges are meant. */
  async zoneOf(manager: EntityManager, unitId: string | null): Promise<string> {
    if (unitId === null) return DEFAULT_ZONE;
    const [row] = await manager.query<[{ zone: string }]>('SELECT unit_zone($1) AS zone', [unitId]);
    return row.zone;
  }

  private note(
    manager: EntityManager,
    action: string,
    badge: Badge,
    unitId: string | null,
    changes: { before?: Record<string, unknown>; after?: Record<string, unknown> },
  ): Promise<void> {
    return this.audit.record(manager, {
      action,
      entityType: 'badge',
      entityId: badge.id,
      subjectEmployeeId: badge.employeeId,
      unitId,
      ...changes,
    });
  }
}

function factsOf({ credential, period, status, note }: Badge): Record<string, unknown> {
  return { credential, from: period.from, until: period.until, status, note };
}
