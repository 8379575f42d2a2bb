import { Injectable } from '@nestjs/common';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Environment } from '../../../platform/config/environment.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AtOnce } from '../../../platform/work/at-once.js';
import type { Edition } from '../exported-report.js';
import { MonthlyReportService } from '../monthly-report.service.js';
import { findOffice, pdfOf } from './pdf-converter.js';
import { ReportDocumentStore } from './report-document-store.service.js';

/** The forms in which the report is typed. */
export const documentFormats = ['docx', 'pdf'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Editions that are a report in words; accounting and sending agencies get tables. */
const documentEditions: readonly Edition[] = ['superiors', 'director'];

/** A document to be saved. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The report as a document that the office numbers, edits and signs. */
@Injectable()
export class ReportDocuments {
  private readonly conversions: AtOnce;

  constructor(
    private readonly monthly: MonthlyReportService,
    private readonly store: ReportDocumentStore,
    private readonly environment: Environment,
  ) {
    this.conversions = new AtOnce(environment.REPORTS_AT_ONCE);
  }

  /**
   * Of a sealed month it is the same bytes each time: those that were made first are kept.
   * @throws AppError not-permitted, not-found, invalid-input as the workbook; edition-without-document; pdf-unavailable where LibreOffice
   * is not installed; server-busy
   */
  async document(
    caller: Caller,
    month: CivilMonth,
    unitId: string,
    format: DocumentFormat,
    edition: Edition = 'superiors',
  ): Promise<DocumentFile> {
    if (!documentEditions.includes(edition)) throw new AppError('edition-without-document', { field: 'edition' });
    const office = format === 'pdf' ? await findOffice() : null;
    if (format === 'pdf' && office === null) throw new AppError('pdf-unavailable');
    const { bytes, model } = await this.monthly.document(caller, { month, unitId, edition, format });
    const name = `bao-cao-${month}${model.draft ? '-du-thao' : ''}.${format}`;
    if (format === 'docx') return { name, bytes };
    if (model.draft) return { name, bytes: await this.converted(bytes, office) };
    const key = { unitId, month, edition, format, fingerprint: model.data.fingerprint };
    const kept = await this.store.bytes(key);
    return { name, bytes: kept ?? (await this.store.keep(key, await this.converted(bytes, office))) };
  } // prettier-ignore

  /** Each conversion is a LibreOffice of its own. @throws AppError server-busy, disk-full */
  private converted(bytes: Buffer, office: string | null): Promise<Buffer> {
    return this.conversions.run(() => pdfOf(bytes, office), this.environment.REPORTS_PATIENCE);
  }
}
