import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { Badge } from '../badges/badge.entity.js';
import { BadgeRecords } from '../badges/badge-records.js';
import { DEFAULT_ZONE, midnight } from '../moment.js';
import { contains, type Period } from '../period.js';
import { Posting } from '../postings/posting.entity.js';
import { PostingRecords } from '../postings/posting-records.js';
import { UnitsService } from '../units/units.service.js';
import { requireVersion } from '../versioned.js';
import { checkEmployee } from './employee-data.js';
import { Employee } from './employee.entity.js';
import { EmployeesService } from './employees.service.js';
import { employeePermissions, lockEmployee } from './lock-employee.js';

/** Ends (or reopens) the employment of a person together with what depends on it. */
@Injectable()
export class EmploymentEndService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly employees: EmployeesService,
    private readonly postings: PostingRecords,
    private readonly badges: BadgeRecords,
    private readonly units: UnitsService,
  ) {}

  /**
   * Ends the employment on a day, the first on which the person is no longer employed; null reopens it.
   * Running postings and badges end at its midnight; those that have not begun yet are taken back.
   * @throws AppError outside-scope when a unit that is not the caller's loses time that has passed,
   * later-history when a posting or badge has already begun after that day
   */
  async end(
    caller: Caller,
    id: string,
    { version, on }: { version: number; on: string | null },
  ): Promise<Employee> {
    return this.dataSource.transaction(async (manager) => {
      const now = this.clock.now();
      const { employee, unitId } = await lockEmployee(manager, caller, employeePermissions, id, now);
      requireVersion(employee, version);
      const changed: Employee = { ...employee, activeUntil: on };
      checkEmployee(changed);
      const action = on === null ? 'employee.reopen' : 'employee.end';
      const saved = await this.employees.save(manager, employee, changed, unitId, action);
      if (on === null) return saved;
      const zone = unitId === null ? DEFAULT_ZONE : await this.units.zoneOf(unitId, manager);
      const at = midnight(on, zone);
      for (const posting of await manager.findBy(Posting, { employeeId: id })) {
        const period = await this.cut(manager, posting, at, now);
        if (period === undefined) continue;
        const change = { unitId: posting.unitId, period };
        // Who leaves from now on leaves everywhere; what a unit had before is its own.
        if (at < now) await this.postings.change(manager, caller, posting, change);
        else await this.postings.save(manager, posting, change);
      }
      for (const badge of await manager.findBy(Badge, { employeeId: id })) {
        const period = await this.cut(manager, badge, at, now);
        if (period) await this.badges.save(manager, badge, { period, status: 'returned' }, unitId);
      }
      return saved;
    });
  }

  /** What remains of a posting's or badge's period; undefined when it is not touched or is gone. */
  private async cut(
    manager: EntityManager,
    record: Posting | Badge,
    at: Date,
    now: Date,
  ): Promise<Period | undefined> {
    const { from, until } = record.period;
    const startsAfter = from !== null && from >= at;
    if (contains(record.period, at) && !startsAfter) return { from, until: at };
    if (!startsAfter) return undefined;
    if (from <= now) throw new AppError('later-history', { field: 'on' });
    const badge = record instanceof Badge;
    await manager.delete(badge ? Badge : Posting, { id: record.id });
    await this.audit.record(manager, {
      action: badge ? 'badge.withdraw' : 'posting.withdraw',
      entityType: badge ? 'badge' : 'posting',
      entityId: record.id,
      subjectEmployeeId: record.employeeId,
      unitId: badge ? null : record.unitId,
      before: { from, until, ...(badge ? { credential: record.credential } : { unitId: record.unitId }) },
    });
    return undefined;
  }
}
