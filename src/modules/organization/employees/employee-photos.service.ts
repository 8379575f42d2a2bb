import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { evidenceType } from '../../../core/compliance/evidence-type.js';
import type { Caller } from '../../../platform/access/caller.js';
import { requiredScope } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { isUnitInScope } from '../organization-scope.js';
import { EmployeePhoto } from './employee-photo.entity.js';
import { employeePermissions, lockEmployee, unitOfEmployee } from './lock-employee.js';

/** Largest picture; pages make it small before they send it. */
export const EMPLOYEE_PHOTO_LIMIT = 512 * 1024;

/** Pictures by which people are known at a door: one a person, and only where somebody of HR gave it. */
@Injectable()
export class EmployeePhotos {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Gives a person a picture, in place of the one before. @throws AppError wrong-picture-type, own-record, not-found, outside-scope */
  async set(caller: Caller, employeeId: string, content: Buffer): Promise<void> {
    const mediaType = evidenceType(content);
    if (mediaType === undefined || mediaType === 'application/pdf')
      throw new AppError('wrong-picture-type', { field: 'file' });
    const sha256 = createHash('sha256').update(content).digest('hex');
    const addedAt = this.clock.now();
    await this.changing(caller, employeeId, 'employee.set-photo', { sha256 }, async (manager) => {
      const photo = { employeeId, sha256, mediaType, content, addedBy: caller.label, addedAt };
      await manager.upsert(EmployeePhoto, photo, ['employeeId']);
    });
  }

  /** Takes it away. @throws AppError own-record, not-found, outside-scope */
  async remove(caller: Caller, employeeId: string): Promise<void> {
    await this.changing(caller, employeeId, 'employee.remove-photo', {}, async (manager) => {
      const { affected } = await manager.delete(EmployeePhoto, { employeeId });
      if (affected !== 1) throw new AppError('not-found');
    });
  }

  /** The picture of somebody whom the caller may see. @throws AppError not-permitted, not-found */
  async read(caller: Caller, employeeId: string): Promise<EmployeePhoto> {
    const { manager } = this.dataSource;
    const unitId = await unitOfEmployee(manager, employeeId, this.clock.now());
    const visible = await isUnitInScope(manager, requiredScope(caller, 'employees:read'), unitId);
    const photo = visible ? await this.of(employeeId) : null;
    if (photo === null) throw new AppError('not-found');
    return photo;
  }

  /** The picture of a person, for those who may see it already. */
  of(employeeId: string): Promise<EmployeePhoto | null> {
    return this.dataSource.manager.findOneBy(EmployeePhoto, { employeeId });
  }

  private async changing(
    caller: Caller,
    employeeId: string,
    action: string,
    after: Readonly<Record<string, unknown>>,
    change: (manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { unitId } = await lockEmployee(
        manager,
        caller,
        employeePermissions,
        employeeId,
        this.clock.now(),
      );
      await change(manager);
      await this.audit.record(manager, {
        action, entityType: 'employee', entityId: employeeId, subjectEmployeeId: employeeId, unitId, after,
      }); // prettier-ignore
    });
  }
}
