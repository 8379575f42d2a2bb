import { digestEditions, type DigestEdition } from '../../../reports/digest/model.js';
import { editions, type Edition, type MonthlyReport } from '../../../reports/monthly-compliance/model.js';

export { digestEditions, editions, type DigestEdition, type Edition };

/** A report as a file, with what it is kept under. */
export interface MadeFile {
  readonly bytes: Buffer;
  readonly model: Pick<MonthlyReport, 'draft'> & { readonly data: { readonly fingerprint: string } };
}

/** The report of a unit's month, as a file. */
export interface ExportedReport extends MadeFile {
  readonly model: MonthlyReport;
}

/** For whom a report is made. */
export interface ReportRecipient {
  readonly edition: Edition;
  /** The sending agency, of the edition for one; null in the others. */
  readonly agencyId: string | null;
}
