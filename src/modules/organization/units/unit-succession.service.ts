import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { midnight } from '../moment.js';
import { requireUnitInScope } from '../organization-scope.js';
import { countPostingsPast, PostingMover } from '../postings/posting-mover.js';
import { validityOf } from '../postings/posting-period.js';
import { contains, type Period } from '../period.js';
import { holdStructure } from '../../../platform/database/structure-lock.js';
import { requireVersion } from '../versioned.js';
import { OrgUnitSuccession } from './org-unit-succession.entity.js';
import { OrgUnit } from './org-unit.entity.js';
import { checkUnit, unitRefusals } from './unit-data.js';
import { UnitsService } from './units.service.js';

/** How a unit ends. */
export interface UnitEnd {
  readonly version: number;
  /** First day on which the unit no longer exists; null opens it again. */
  readonly on: string | null;
  /** Units that take over from it: several for a split. */
  readonly successorIds?: readonly string[];
  /** The unit to which its people and sub-units go on that day. */
  readonly moveTo?: string;
}

/** One line of the succession of a unit, in either direction. */
export interface SuccessionLine {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly onDate: string;
}

/** Ends units and keeps who took over from whom, so that history stays in reach after mergers. */
@Injectable()
export class UnitSuccessionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly units: UnitsService,
    private readonly mover: PostingMover,
    private readonly audit: AuditService,
  ) {}

  /**
   * Ends a unit on a day. Its people and sub-units move to `moveTo`; without one they must be gone.
   * @throws AppError unit-in-use, unit-not-valid when `moveTo` does not exist then, version-conflict, outside-scope, not-found, period-reversed, own-record
   */
  async end(caller: Caller, id: string, end: UnitEnd): Promise<OrgUnit> {
    return this.changing(async (manager) => {
      const unit = await this.units.lockWritable(manager, caller, id);
      requireVersion(unit, end.version);
      const ended = { ...unit, validUntil: end.on };
      checkUnit(ended);
      const saved = await this.units.save(manager, unit, ended, end.on === null ? 'unit.reopen' : 'unit.end');
      if (end.on === null) return saved;
      for (const successorId of new Set(end.successorIds ?? [])) {
        await this.link(manager, caller, { predecessorId: id, successorId, onDate: end.on });
      }
      await this.empty(manager, caller, unit, end.on, end.moveTo);
      return saved;
    });
  }

  /**
   * Notes that `successorId` took over from `predecessorId` on a day; both may go on existing.
   * @throws AppError outside-scope when the caller does not hold both: a successor opens the history.
   */
  async add(caller: Caller, line: SuccessionLine): Promise<void> {
    await this.changing(async (manager) => {
      await this.units.lockWritable(manager, caller, line.predecessorId);
      await this.link(manager, caller, line);
    });
  }

  /**
   * Takes back a line that was noted by mistake.
   * @throws AppError not-found
   */
  async remove(caller: Caller, predecessorId: string, successorId: string): Promise<void> {
    await this.changing(async (manager) => {
      await this.units.lockWritable(manager, caller, predecessorId);
      const line = await manager.findOneBy(OrgUnitSuccession, { predecessorId, successorId });
      if (line === null) throw new AppError('not-found');
      await manager.delete(OrgUnitSuccession, { predecessorId, successorId });
      await this.note(manager, 'unit.unlink', line, 'before');
    });
  }

  /** Both directions of the succession of a unit. */
  async of(unitId: string): Promise<SuccessionLine[]> {
    return this.dataSource.manager.find(OrgUnitSuccession, {
      where: [{ predecessorId: unitId }, { successorId: unitId }],
      order: { onDate: 'ASC' },
    });
  }

  private async link(manager: EntityManager, caller: Caller, line: SuccessionLine): Promise<void> {
    if (line.successorId === line.predecessorId) throw new AppError('unit-cycle', { field: 'successorIds' });
    await requireUnitInScope(manager, caller, 'units:write', line.successorId, 'successorIds');
    const known = await manager.findOneBy(OrgUnitSuccession, {
      predecessorId: line.predecessorId,
      successorId: line.successorId,
    });
    if (known?.onDate === line.onDate) return;
    await manager.upsert(OrgUnitSuccession, { ...line }, ['predecessorId', 'successorId']);
    await this.note(manager, 'unit.link', line, 'after');
  }

  private async empty(
    manager: EntityManager,
    caller: Caller,
    unit: OrgUnit,
    on: string,
    moveTo: string | undefined,
  ): Promise<void> {
    const at = midnight(on, await this.units.zoneOf(unit.id, manager));
    const children = await manager
      .createQueryBuilder(OrgUnit, 'unit')
      .where('unit.parentId = :id AND (unit.validUntil IS NULL OR unit.validUntil > :on)', {
        id: unit.id,
        on,
      })
      .getMany();
    const people = await countPostingsPast(manager, unit.id, at);
    if (people === 0 && children.length === 0) return;
    if (moveTo === undefined) {
      throw new AppError('unit-in-use', { field: 'moveTo', params: { people, units: children.length } });
    }
    if (moveTo === unit.id) throw new AppError('unit-cycle', { field: 'moveTo' });
    await requireUnitInScope(manager, caller, 'units:write', moveTo, 'moveTo');
    const validity = await this.validityOf(manager, moveTo);
    if (!contains(validity, at)) throw new AppError('unit-not-valid', { field: 'moveTo' });
    for (const child of children) {
      await this.units.save(manager, child, { ...child, parentId: moveTo }, 'unit.update');
    }
    await this.mover.moveAll(manager, caller, { from: unit.id, to: moveTo, validity, at });
  }

  private async validityOf(manager: EntityManager, unitId: string): Promise<Period> {
    const unit = await manager.findOneBy(OrgUnit, { id: unitId });
    if (unit === null) {
      throw new AppError('unknown-reference', { field: 'moveTo', params: { field: 'moveTo' } });
    }
    return validityOf(unit, await this.units.zoneOf(unitId, manager));
  }

  private note(
    manager: EntityManager,
    action: string,
    line: SuccessionLine,
    side: 'before' | 'after',
  ): Promise<void> {
    const { predecessorId, successorId, onDate } = line;
    return this.audit.record(manager, {
      action,
      entityType: 'unit',
      entityId: predecessorId,
      unitId: predecessorId,
      [side]: { predecessorId, successorId, onDate },
    });
  }

  private changing<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return refusing(unitRefusals, () =>
      this.dataSource.transaction(async (manager) => {
        await holdStructure(manager);
        return work(manager);
      }),
    );
  }
}
