import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { evidenceType, type EvidenceType } from '../../../core/compliance/evidence-type.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { Explanation } from './explanation.entity.js';
import { ExplanationFile } from './explanation-file.entity.js';
import { ExplanationsReader } from './explanations-reader.service.js';

/** A file of evidence without its content. */
export interface FilePart {
  readonly id: string;
  readonly name: string;
  readonly mediaType: EvidenceType;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedAt: Date;
}

/** Largest file of evidence. */
export const EVIDENCE_LIMIT = 5 * 1024 * 1024;
const MOST_FILES = 3;
const LONGEST_NAME = 100;

/** Evidence that accompanies explanations. */
@Injectable()
export class EvidenceFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly reader: ExplanationsReader,
  ) {}

  /**
   * Adds a file while nobody has decided; only whoever filed the explanation, or whom it is about.
   * @throws AppError not-permitted for a token, not-found, already-decided, wrong-file-type, too-many-files, already-exists
   */
  async add(caller: Caller, explanationId: string, bytes: Buffer, filename: string): Promise<{ id: string }> {
    if (caller.kind === 'token') throw new AppError('not-permitted');
    const mediaType = evidenceType(bytes);
    if (mediaType === undefined) throw new AppError('wrong-file-type', { field: 'file' });
    const id = v7();
    await refusing({ explanation_file_same_key: new AppError('already-exists', { field: 'file' }) }, () =>
      this.dataSource.transaction(async (manager) => {
        await this.reader.requireKnown(manager, caller, explanationId);
        const found = await manager.findOneOrFail(Explanation, {
          where: { id: explanationId },
          lock: { mode: 'pessimistic_write' },
        });
        const mine = [found.employeeId, found.proposerEmployeeId];
        if (caller.employeeId === null || !mine.includes(caller.employeeId)) throw new AppError('not-found');
        if (found.status !== 'waiting') throw new AppError('already-decided');
        if ((await manager.countBy(ExplanationFile, { explanationId })) >= MOST_FILES)
          throw new AppError('too-many-files', { field: 'file', params: { limit: MOST_FILES } });
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const name = nameOf(filename);
        await manager.insert(ExplanationFile, {
          id, explanationId, name, mediaType, sha256, content: bytes, addedAt: this.clock.now(),
        }); // prettier-ignore
        await this.audit.record(manager, {
          action: 'explanation.add-evidence', entityType: 'explanation', entityId: explanationId,
          subjectEmployeeId: found.employeeId, unitId: found.unitId, after: { fileId: id, mediaType, sha256, bytes: bytes.length },
        }); // prettier-ignore
      }),
    );
    return { id };
  }

  /** A file; that it was read by another is noted. @throws AppError not-found */
  async read(caller: Caller, explanationId: string, id: string): Promise<ExplanationFile> {
    await this.reader.requireReadable(caller, explanationId);
    return this.dataSource.transaction(async (manager) => {
      const file = await manager.findOneBy(ExplanationFile, { id, explanationId });
      const explanation = await manager.findOneBy(Explanation, { id: explanationId });
      if (file === null || explanation === null) throw new AppError('not-found');
      if (explanation.employeeId !== caller.employeeId)
        await this.audit.record(manager, {
          action: 'explanation.read-evidence', entityType: 'explanation', entityId: explanationId,
          subjectEmployeeId: explanation.employeeId, unitId: explanation.unitId, after: { fileId: id },
        }); // prettier-ignore
      return file;
    });
  }
}

/** A name that is safe in a header and on a disk. Example: `../Giấy khám "1".pdf` is `Giấy khám 1.pdf`. */
function nameOf(filename: string): string {
  const plain = filename
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{C}"<>:|?*;]/gu, '');
  return plain.trim().slice(-LONGEST_NAME) || 'minh-chung';
}
