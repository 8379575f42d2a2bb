import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { evidenceType } from '../../core/compliance/evidence-type.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { InspectionCheck } from './inspection-check.entity.js';
import { InspectionPhoto } from './inspection-photo.entity.js';

/** Largest photo. */
export const PHOTO_LIMIT = 5 * 1024 * 1024;

/** Whom a photo shows, and in which round. */
interface PhotoOf {
  readonly employeeId: string;
  readonly unitId: string;
}

/** Photos of checks, where the office wants them (INSPECTION_PHOTOS): a check names their hashes, so none is added or exchanged later. */
@Injectable()
export class InspectionPhotos {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly audit: AuditService,
  ) {}

  /** Whether inspectors may take photos here. */
  get areTaken(): boolean {
    return this.environment.INSPECTION_PHOTOS;
  }

  /**
   * Takes a photo that the check of the round names; sent again it counts once. Only an inspector of the round sends it, also after the
   * round has ended: devices send checks first.
   * @throws AppError not-permitted for a token, not-found, photos-off, wrong-file-type, photo-unknown
   */
  async add(caller: Caller, roundId: string, checkId: string, bytes: Buffer): Promise<{ sha256: string }> {
    if (caller.kind === 'token') throw new AppError('not-permitted');
    const mediaType = evidenceType(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return this.dataSource.transaction(async (manager) => {
      const [found] = await manager.query<(PhotoOf & { photos: string[] })[]>(
        `SELECT k.employee_id AS "employeeId", k.unit_id AS "unitId", k.photos
         FROM inspection_check k JOIN inspection i ON i.id = k.inspection_id
         WHERE k.id = $1 AND i.id = $2 AND $3::uuid = ANY(i.inspector_ids) AND ${inScope('i.unit_id', '$4')} FOR UPDATE OF k`,
        [checkId, roundId, caller.employeeId, scopeParameter(requiredScope(caller, 'inspections:write'))],
      );
      if (found === undefined) throw new AppError('not-found');
      if (!this.areTaken) throw new AppError('photos-off');
      if (mediaType === undefined || mediaType === 'application/pdf')
        throw new AppError('wrong-file-type', { field: 'file' });
      if (!found.photos.includes(sha256)) throw new AppError('photo-unknown', { field: 'file' });
      if (await manager.existsBy(InspectionPhoto, { checkId, sha256 })) return { sha256 };
      await manager.insert(InspectionPhoto, {
        checkId, sha256, mediaType, content: bytes, addedBy: caller.label, addedAt: this.clock.now(),
      }); // prettier-ignore
      await this.note(manager, 'inspection-check.add-photo', checkId, found, sha256);
      return { sha256 };
    });
  }

  /** A photo of a check in the caller's scope; that it was looked at is noted. @throws AppError not-permitted, not-found */
  async read(caller: Caller, roundId: string, checkId: string, sha256: string): Promise<InspectionPhoto> {
    const { manager } = this.dataSource;
    const [found] = await manager.query<PhotoOf[]>(
      `SELECT k.employee_id AS "employeeId", k.unit_id AS "unitId" FROM inspection_check k JOIN inspection i ON i.id = k.inspection_id
       WHERE k.id = $1 AND i.id = $2 AND ${inScope('i.unit_id', '$3')}`,
      [checkId, roundId, scopeParameter(requiredScope(caller, 'inspections:read'))],
    );
    if (found === undefined) throw new AppError('not-found');
    return this.dataSource.transaction(async (inside) => {
      const photo = await photoOf(inside, checkId, sha256);
      if (found.employeeId !== caller.employeeId)
        await this.note(inside, 'inspection-check.read-photo', checkId, found, sha256);
      return photo;
    });
  }

  /** A photo of the caller. @throws AppError not-found */
  async readOwn(caller: Caller, checkId: string, sha256: string): Promise<InspectionPhoto> {
    const { manager } = this.dataSource;
    const check = await manager.findOneBy(InspectionCheck, { id: checkId });
    if (check === null || caller.employeeId === null || check.employeeId !== caller.employeeId)
      throw new AppError('not-found');
    return photoOf(manager, checkId, sha256);
  }

  private note(
    manager: EntityManager,
    action: string,
    checkId: string,
    { employeeId, unitId }: PhotoOf,
    sha256: string,
  ): Promise<void> {
    return this.audit.record(manager, {
      action, entityType: 'inspection-check', entityId: checkId, subjectEmployeeId: employeeId, unitId, after: { sha256 },
    });
  } // prettier-ignore
}

async function photoOf(manager: EntityManager, checkId: string, sha256: string): Promise<InspectionPhoto> {
  const photo = await manager.findOneBy(InspectionPhoto, { checkId, sha256 });
  if (photo === null) throw new AppError('not-found');
  return photo;
}
