import { Injectable } from '@nestjs/common';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { AppError } from '../../../platform/errors/app-error.js';
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
  constructor(
    private readonly monthly: MonthlyReportService,
    private readonly store: ReportDocumentStore,
  ) {}

  /**
   * Of a sealed month it is the same bytes each time: those that were made first are kept.
   * @throws AppError not-permitted, not-found, invalid-input as the workbook; edition-without-document; pdf-unavailable where LibreOffice
   * is not installed
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
    if (model.draft) return { name, bytes: await pdfOf(bytes, office) };
    const key = { unitId, month, edition, format, fingerprint: model.data.fingerprint };
    const kept = await this.store.bytes(key);
    return { name, bytes: kept ?? (await this.store.keep(key, await pdfOf(bytes, office))) };
  } // prettier-ignore
}
