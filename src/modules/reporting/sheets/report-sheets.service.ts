import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Environment } from '../../../platform/config/environment.js';
import { MonthFactsService } from '../month-facts.service.js';
import { WorkbookMaker, type DaysOfPeople, type WorkbookOrder } from '../workbook/workbook-maker.js';
import type { ReportSheet } from './report-sheet.entity.js';

/** Which file of a sealed month. */
export type SheetKey = Pick<ReportSheet, 'unitId' | 'month' | 'kind' | 'subjectId' | 'fingerprint'>;

/** A file that is to be made. */
export interface WantedSheet {
  readonly key: SheetKey;
  /** Until the month is sealed; drafts are not kept. */
  readonly draft: boolean;
  readonly order: () => Promise<WorkbookOrder>;
  /** The days that the order reads, if any. */
  readonly days?: () => DaysOfPeople;
}

async function* nobody(): AsyncGenerator<never[]> {}

/** Makes the files of a month beside its report on a thread of their own, and keeps those of sealed months: the bytes that were made first count for ever. */
@Injectable()
export class ReportSheets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly facts: MonthFactsService,
    private readonly maker: WorkbookMaker,
  ) {}

  /**
   * The file that `load` tells of, which reads all of it in one moment; of a sealed month the one that was made first, whatever people or units
   * are called today.
   * @throws AppError server-busy, and what `load` throws
   */
  async made<T extends WantedSheet>(load: (manager: EntityManager) => Promise<T>): Promise<{ readonly wanted: T; readonly bytes: Buffer }> {
    const bench = await this.maker.open(this.environment.REPORTS_PATIENCE);
    try {
      const { wanted, bytes, known } = await this.facts.inOneMoment(async (manager) => {
        const sheet = await load(manager);
        const kept = sheet.draft ? null : await this.kept(sheet.key);
        const made = kept ?? (await bench.make(await sheet.order(), sheet.days?.() ?? nobody()));
        return { wanted: sheet, bytes: made, known: kept !== null };
      });
      return { wanted, bytes: wanted.draft || known ? bytes : await this.keep(wanted.key, bytes) };
    } finally {
      await bench.close();
    }
  } // prettier-ignore

  /** The file that was made first; null when there is none yet. */
  private async kept({ unitId, month, kind, subjectId, fingerprint }: SheetKey): Promise<Buffer | null> {
    const [row] = await this.dataSource.query<{ content: Buffer }[]>(
      `SELECT content FROM report_sheet WHERE unit_id = $1 AND month = $2 AND kind = $3 AND subject_id = $4 AND fingerprint = $5`,
      [unitId, month, kind, subjectId, fingerprint],
    );
    return row?.content ?? null;
  }

  /** Keeps a file, unless another was kept first; gives the one that counts. */
  private async keep(key: SheetKey, bytes: Buffer): Promise<Buffer> {
    const { unitId, month, kind, subjectId, fingerprint } = key;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.dataSource.query(
      `INSERT INTO report_sheet (unit_id, month, kind, subject_id, fingerprint, sha256, content, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [unitId, month, kind, subjectId, fingerprint, sha256, bytes, this.clock.now()],
    );
    return (await this.kept(key)) ?? bytes;
  }
}
