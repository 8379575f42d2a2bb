import { Injectable } from '@nestjs/common';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { MonthlyReportService } from '../monthly-report.service.js';
import { findOffice, pdfOf } from './pdf-converter.js';

/** The forms in which the report is typed. */
export const documentFormats = ['docx', 'pdf'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** The report as a document that the office numbers, edits and signs. */
@Injectable()
export class ReportDocuments {
  constructor(private readonly monthly: MonthlyReportService) {}

  /** @throws AppError not-permitted, not-found, invalid-input as the workbook; pdf-unavailable where LibreOffice is not installed */
  async document(
    caller: Caller,
    month: CivilMonth,
    unitId: string,
    format: DocumentFormat,
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const office = format === 'pdf' ? await findOffice() : null;
    if (format === 'pdf' && office === null) await pdfOf(Buffer.alloc(0), null);
    const { bytes, model } = await this.monthly.document(caller, month, unitId, format);
    const name = `bao-cao-${month}${model.draft ? '-du-thao' : ''}.${format}`;
    return { name, bytes: format === 'pdf' ? await pdfOf(bytes, office) : bytes };
  }
}
