import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { holdStructure } from '../../../platform/database/structure-lock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { clockOf } from '../moment.js';
import { requireVersion } from '../versioned.js';
import { OrgUnitFormerName } from './org-unit-former-name.entity.js';
import type { OrgUnit } from './org-unit.entity.js';
import { checkUnit, unitRefusals } from './unit-data.js';
import { UnitsService } from './units.service.js';

/** A new name and the first day on which it holds. */
export interface UnitRename {
  readonly version: number;
  readonly name: string;
  readonly on: CivilDate;
}

/** What a unit was called until a day. */
export interface FormerName {
  readonly name: string;
  readonly untilDate: CivilDate;
}

/** Renames units from a day on; what they were called before stays known. */
@Injectable()
export class UnitNamingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly units: UnitsService,
  ) {}

  /**
   * Renames the unit from a day on that has come; its people, schedules and devices stay as they are.
   * @throws AppError version-conflict, outside-scope, not-found, name-begins-later, unit-not-valid for a day before the unit,
   * name-changed-later for a day not after an earlier renaming
   */
  async rename(caller: Caller, id: string, { version, name, on }: UnitRename): Promise<OrgUnit> {
    return refusing(unitRefusals, () =>
      this.dataSource.transaction(async (manager) => {
        await holdStructure(manager);
        const unit = await this.units.lockWritable(manager, caller, id);
        requireVersion(unit, version);
        if (unit.name === name) return unit;
        checkUnit({ zone: null, validFrom: on, validUntil: null });
        const today = clockOf(await this.units.zoneOf(id, manager)).toLocal(this.clock.now().getTime()).date;
        if (on > today) throw new AppError('name-begins-later', { field: 'on' });
        if (unit.validFrom !== null && on <= unit.validFrom)
          throw new AppError('unit-not-valid', { field: 'on' });
        const [last] = await manager.find(OrgUnitFormerName, {
          where: { unitId: id }, order: { untilDate: 'DESC' }, take: 1,
        }); // prettier-ignore
        if (last !== undefined && on <= last.untilDate)
          throw new AppError('name-changed-later', { field: 'on' });
        await manager.insert(OrgUnitFormerName, { unitId: id, untilDate: on, name: unit.name });
        await this.audit.record(manager, {
          action: 'unit.rename', entityType: 'unit', entityId: id, unitId: id, before: { name: unit.name }, after: { name, on },
        }); // prettier-ignore
        return this.units.save(manager, unit, { ...unit, name }, 'unit.update');
      }),
    );
  }

  /** What the unit was called before, the oldest name first. */
  async formerNames(unitId: string): Promise<FormerName[]> {
    return this.dataSource.manager.find(OrgUnitFormerName, {
      where: { unitId },
      select: { name: true, untilDate: true },
      order: { untilDate: 'ASC' },
    });
  }
}
