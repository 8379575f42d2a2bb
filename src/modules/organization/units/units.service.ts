import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../../platform/access/caller.js';
import { requiredScope } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import type { Page } from '../../../platform/http/cursor.js';
import { AuditService } from '../../audit/audit.service.js';
import { changesOf } from '../../audit/changes-of.js';
import { given } from '../given.js';
import { isUnitInScope, requireUnitInScope, requireWritable } from '../organization-scope.js';
import { narrowed, peopleOutside } from '../postings/postings-outside.js';
import { holdStructure } from '../../../platform/database/structure-lock.js';
import { levelOfKind } from '../unit-kind.js';
import { lockById, requireVersion } from '../versioned.js';
import { OrgUnit } from './org-unit.entity.js';
import { searchUnits, type UnitSearch } from './unit-search.js';
import { checkUnit, unitRefusals, type UnitData } from './unit-data.js';

/** Permissions that changes of units ask for. */
export const unitPermissions = { read: 'units:read', write: 'units:write' } as const;

/** Creates, reads and changes org units. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * Creates a unit; one without a parent needs the permission everywhere.
   * @throws AppError outside-scope, already-exists, unknown-reference, period-reversed, invalid-input
   */
  async create(caller: Caller, data: UnitData): Promise<OrgUnit> {
    checkUnit(data);
    return this.changing(async (manager) => {
      await requireUnitInScope(manager, caller, 'units:write', data.parentId ?? null, 'parentId');
      const now = this.clock.now();
      const unit: OrgUnit = {
        id: v7(),
        code: data.code,
        name: data.name,
        kind: data.kind,
        level: data.level === undefined ? levelOfKind(data.kind) : data.level,
        parentId: data.parentId ?? null,
        zone: data.zone ?? null,
        validFrom: data.validFrom ?? null,
        validUntil: data.validUntil ?? null,
        version: 1,
        createdAt: now,
        updatedAt: now,
      };
      await manager.insert(OrgUnit, unit);
      await this.audit.record(manager, {
        action: 'unit.create',
        entityType: 'unit',
        entityId: unit.id,
        unitId: unit.id,
        after: factsOf(unit),
      });
      return unit;
    });
  }

  /**
   * Changes what is given, over version `version`. A move needs the permission on the new parent too; a
   * later beginning must not leave people without their unit.
   * @throws AppError unit-has-earlier-postings, version-conflict, unit-cycle, outside-scope, not-found, already-exists
   */
  async update(
    caller: Caller,
    id: string,
    version: number,
    change: Partial<Omit<UnitData, 'validUntil'>>,
  ): Promise<OrgUnit> {
    return this.changing(async (manager) => {
      const unit = await this.lockWritable(manager, caller, id);
      requireVersion(unit, version);
      const changed: OrgUnit = { ...unit, ...given(change) };
      checkUnit(changed);
      if (changed.parentId === id) throw new AppError('unit-cycle', { field: 'parentId' });
      if (changed.parentId !== unit.parentId) {
        await requireUnitInScope(manager, caller, 'units:write', changed.parentId, 'parentId');
      }
      await this.requireNoneBefore(manager, unit, changed);
      return this.save(manager, unit, changed, 'unit.update');
    });
  }

  /**
   * The unit, as the caller may see it.
   * @throws AppError not-found
   */
  async read(caller: Caller, id: string): Promise<OrgUnit> {
    const { manager } = this.dataSource;
    const unit = await manager.findOneBy(OrgUnit, { id });
    const visible = await isUnitInScope(manager, requiredScope(caller, 'units:read'), unit?.id ?? null);
    if (unit === null || !visible) throw new AppError('not-found');
    return unit;
  }

  /** The units that match and that the caller may see, in Vietnamese order of their names. */
  async list(caller: Caller, search: UnitSearch): Promise<Page<OrgUnit>> {
    return searchUnits(this.dataSource.manager, requiredScope(caller, 'units:read'), search);
  }

  /**
   * The unit of a code, in upper or lower case.
   * @throws AppError unknown-reference
   */
  async unitByCode(code: string, manager = this.dataSource.manager): Promise<OrgUnit> {
    const unit = await manager
      .createQueryBuilder(OrgUnit, 'unit')
      .where('lower(unit.code) = lower(CAST(:code AS text))', { code: code.trim() })
      .getOne();
    if (unit === null) throw new AppError('unknown-reference', { params: { field: code } });
    return unit;
  }

  /** The zone of a unit: its own or that of the nearest unit above which names one. */
  async zoneOf(unitId: string, manager = this.dataSource.manager): Promise<string> {
    const [row] = await manager.query<[{ zone: string }]>('SELECT unit_zone($1) AS zone', [unitId]);
    return row.zone;
  }

  /** The unit, locked, once it is clear that the caller may change it. */
  async lockWritable(manager: EntityManager, caller: Caller, id: string): Promise<OrgUnit> {
    const unit = await lockById(manager, OrgUnit, id);
    await requireWritable(manager, caller, unitPermissions, id);
    return unit;
  }

  /** Stores `changed` as the next version of `unit`, with its audit entry; nothing when they are equal. */
  async save(manager: EntityManager, unit: OrgUnit, changed: OrgUnit, action: string): Promise<OrgUnit> {
    const changes = changesOf(factsOf(unit), factsOf(changed));
    if (Object.keys(changes.after).length === 0) return unit;
    const saved = { ...changed, version: unit.version + 1, updatedAt: this.clock.now() };
    await manager.update(OrgUnit, { id: unit.id }, saved);
    await this.audit.record(manager, {
      action,
      entityType: 'unit',
      entityId: unit.id,
      unitId: unit.id,
      ...changes,
    });
    return saved;
  }

  private async requireNoneBefore(manager: EntityManager, unit: OrgUnit, changed: OrgUnit): Promise<void> {
    const { from } = narrowed(unit, changed);
    if (from === null) return;
    const validity = { id: unit.id, zone: changed.zone, from, until: null };
    const people = (await peopleOutside(manager, [validity], this.clock.now())).get(unit.id)?.before ?? 0;
    if (people > 0)
      throw new AppError('unit-has-earlier-postings', { field: 'validFrom', params: { people } });
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

function factsOf(unit: OrgUnit): Record<string, unknown> {
  const { code, name, kind, level, parentId, zone, validFrom, validUntil } = unit;
  return { code, name, kind, level, parentId, zone, validFrom, validUntil };
}
