import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { evidenceType } from '../../../core/compliance/evidence-type.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { UnitsService } from '../../organization/units/units.service.js';
import { ReportsService } from '../reports.service.js';
import { SignedReport } from './signed-report.entity.js';

/** Largest scan. */
export const SIGNED_LIMIT = 20 * 1024 * 1024;
const LONGEST_NAME = 100;

/** A scan without its content. */
export type SignedView = Omit<SignedReport, 'content' | 'reportId'> & { readonly bytes: number };

/** Signed scans of final reports, filed back with the number that the office gave them. */
@Injectable()
export class SignedReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly units: UnitsService,
    private readonly reports: ReportsService,
  ) {}

  /**
   * Files a scan; a draft is not signed.
   * @throws AppError not-permitted, not-found, report-not-final, wrong-file-type, already-exists, invalid-input for a date to come
   */
  async file(
    caller: Caller,
    reportId: string,
    { number, signedOn }: Pick<SignedReport, 'number' | 'signedOn'>,
    { bytes, filename }: { readonly bytes: Buffer; readonly filename: string },
  ): Promise<{ id: string }> {
    const { unitId, month, draft } = await this.reports.one(caller, reportId);
    if (draft !== false) throw new AppError('report-not-final');
    const today = zoneClock(await this.units.zoneOf(unitId)).toLocal(this.clock.now().getTime()).date;
    if (signedOn > today) throw new AppError('invalid-input', { field: 'signedOn' });
    const mediaType = evidenceType(bytes);
    if (mediaType === undefined) throw new AppError('wrong-file-type', { field: 'file' });
    const id = v7();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const name = filename.replace(/[\u0000-\u001f\u007f/\\]/g, '').slice(-LONGEST_NAME) || 'ban-da-ky';
    const filed = { filedBy: caller.label, filedAt: this.clock.now() };
    await refusing({ signed_report_same_key: new AppError('already-exists', { field: 'file' }) }, () =>
      this.dataSource.transaction(async (manager) => {
        await manager.insert(SignedReport, {
          id, reportId, number, signedOn, name, mediaType, sha256, content: bytes, ...filed,
        }); // prettier-ignore
        await this.audit.record(manager, {
          action: 'report.file-signed', entityType: 'report', entityId: reportId, unitId,
          after: { month, fileId: id, number, signedOn, mediaType, sha256, bytes: bytes.length },
        }); // prettier-ignore
      }),
    );
    return { id };
  }

  /** The scans of a report, the newest first. @throws AppError not-permitted, not-found */
  async list(caller: Caller, reportId: string): Promise<SignedView[]> {
    await this.reports.one(caller, reportId);
    return this.dataSource.query<SignedView[]>(
      `SELECT id, number, signed_on AS "signedOn", name, media_type AS "mediaType", sha256, length(content) AS bytes,
         filed_by AS "filedBy", filed_at AS "filedAt"
       FROM signed_report WHERE report_id = $1 ORDER BY filed_at DESC, id DESC`,
      [reportId],
    );
  }

  /** A scan; noted in the audit trail. @throws AppError not-permitted, not-found */
  async read(caller: Caller, reportId: string, id: string): Promise<SignedReport> {
    const { unitId, month } = await this.reports.one(caller, reportId);
    const file = await this.dataSource.manager
      .createQueryBuilder(SignedReport, 's')
      .addSelect('s.content')
      .where('s.id = :id AND s.reportId = :reportId', { id, reportId })
      .getOne();
    if (file === null) throw new AppError('not-found');
    await this.audit.record(this.dataSource.manager, {
      action: 'report.download-signed', entityType: 'report', entityId: reportId, unitId,
      after: { month, fileId: id, sha256: file.sha256 },
    }); // prettier-ignore
    return file;
  }
}
