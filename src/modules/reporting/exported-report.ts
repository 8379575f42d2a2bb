import { editions, type Edition, type MonthlyReport } from '../../../reports/monthly-compliance/model.js';

export { editions, type Edition };

/** The report of a unit's month, as a file. */
export interface ExportedReport {
  readonly bytes: Buffer;
  readonly model: MonthlyReport;
}

/** For whom a report is made. */
export interface ReportRecipient {
  readonly edition: Edition;
  /** The sending agency, of the edition for one; null in the others. */
  readonly agencyId: string | null;
}
