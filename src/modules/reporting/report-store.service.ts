import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { DIGEST_PERIOD } from '../../core/time/digest-period.js';
import { Clock } from '../../platform/clock/clock.js';
import { sheetNames } from '../../../reports/monthly-compliance/sheet-names.js';
import { readZip, unpacked } from '../../../reports/monthly-compliance/zip-file.js';
import type { Edition } from '../../../reports/monthly-compliance/model.js';
import { reportedMonths, type MadeFile } from './exported-report.js';
import { Report } from './report.entity.js';

/** Which report it is. */
export interface ReportKey {
  readonly unitId: string;
  /** A month, a quarter or a year. */
  readonly month: string;
  readonly edition: Edition;
  readonly agencyId: string | null;
}

/** Which file of it. */
export interface FileKey extends ReportKey {
  readonly fingerprint: string;
  /** Whether it is one without PL1: see REPORTS_DIRECTOR_TIMESHEET. */
  readonly hidesTimesheet: boolean;
}

/** A report, and whether its file was kept before. */
export type Settled<T extends MadeFile = MadeFile> = T & { readonly known: boolean };

type File = Pick<
  Report,
  'draft' | 'fingerprint' | 'revisions' | 'fileName' | 'sha256' | 'size' | 'content' | 'madeAt'
>;

/** Keeps the files of reports. */
@Injectable()
export class ReportStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The file that was first made of what is sealed; null when there is none yet. */
  async finalBytes(key: FileKey, manager: EntityManager = this.dataSource.manager): Promise<Buffer | null> {
    const rows = await manager.query<{ content: Buffer }[]>(
      `SELECT content FROM (
         SELECT DISTINCT ON (sha256) content, made_at, id FROM report
         WHERE unit_id = $1 AND month = $2 AND edition = $3 AND agency_id IS NOT DISTINCT FROM $4 AND fingerprint = $5 AND NOT draft
         ORDER BY sha256, made_at, id
       ) AS files ORDER BY made_at, id`,
      [key.unitId, key.month, key.edition, key.agencyId, key.fingerprint],
    );
    // The file itself says whether it has PL1: those made before the setting was asked for say it, too.
    const fits = ({ content }: { readonly content: Buffer }): boolean =>
      key.edition !== 'director' ||
      DIGEST_PERIOD.test(key.month) ||
      hasTimesheet(content) !== key.hidesTimesheet;
    return rows.find(fits)?.content ?? null;
  }

  /**
   * A report with the file that counts: of two that were laid out at once the one that was kept first. Whoever keeps a final report does so
   * alone, until the end of the transaction.
   */
  async settled<T extends MadeFile>(manager: EntityManager, { unitId, month, edition, agencyId }: ReportKey, made: T): Promise<Settled<T>> {
    if (made.model.draft) return { ...made, known: false };
    const { fingerprint } = made.model.data;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('report ' || $1))`, [
      [unitId, month, edition, agencyId ?? '', fingerprint].join(' '),
    ]);
    const hidesTimesheet = 'hidesTimesheet' in made.model && made.model.hidesTimesheet === true;
    const kept = await this.finalBytes({ unitId, month, edition, agencyId, fingerprint, hidesTimesheet }, manager);
    return { ...made, bytes: kept ?? made.bytes, known: kept !== null };
  } // prettier-ignore

  /** Keeps a report that was made at once. */
  async add(
    manager: EntityManager,
    { askedBy, ...key }: ReportKey & { readonly askedBy: string },
    made: MadeFile,
  ): Promise<void> {
    const file = await this.fileOf(manager, key, made);
    const asked = { id: v7(), cause: 'request', askedBy, askedAt: this.clock.now(), jobId: null } as const;
    await manager.insert(Report, { ...asked, ...key, ...file });
  }

  /** Gives a report that was asked for its file. */
  async fill(manager: EntityManager, report: Report, made: MadeFile): Promise<void> {
    await manager.update(Report, { id: report.id }, await this.fileOf(manager, report, made));
  }

  /** Who reads a report's file has checked the scope. Null while it is not made. */
  async bytes(id: string): Promise<Buffer | null> {
    const rows = await this.dataSource.query<{ content: Buffer | null }[]>(
      'SELECT content FROM report WHERE id = $1',
      [id],
    );
    return rows[0]?.content ?? null;
  }

  private async fileOf(
    manager: EntityManager,
    { unitId, month, edition }: Pick<ReportKey, 'unitId' | 'month' | 'edition'>,
    { bytes, model }: MadeFile,
  ): Promise<File> {
    const [unit] = await manager.query<[{ code: string }]>('SELECT code FROM org_unit WHERE id = $1', [
      unitId,
    ]);
    const state = model.draft ? '-du-thao' : '';
    return {
      draft: model.draft,
      fingerprint: model.data.fingerprint,
      revisions: reportedMonths(model),
      fileName: `${DIGEST_PERIOD.test(month) ? 'tong-hop' : 'bao-cao'}-${month}-${unit.code.replaceAll('/', '-')}-${edition}${state}.xlsx`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      content: bytes,
      madeAt: this.clock.now(),
    };
  }
}

/** Whether a workbook has the timesheet of PL1. */
function hasTimesheet(bytes: Buffer): boolean {
  const entry = readZip(bytes).find(({ name }) => name === 'xl/workbook.xml');
  return entry !== undefined && unpacked(entry).toString('utf8').includes(sheetNames.timesheet);
}
