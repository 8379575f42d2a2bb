import { digestEditions, type DigestEdition, type DigestReport } from '../../../reports/digest/model.js';
import { editions, type Edition, type MonthlyReport } from '../../../reports/monthly-compliance/model.js';
import type { ReportedMonth } from './report.entity.js';

export { digestEditions, editions, type DigestEdition, type Edition };

/** A report as a file, with what it is kept under. */
export interface MadeFile {
  readonly bytes: Buffer;
  readonly model: Pick<MonthlyReport, 'draft'> & { readonly data: { readonly fingerprint: string } } & (
      Pick<MonthlyReport, 'month' | 'sealed' | 'hidesTimesheet'> | Pick<DigestReport, 'months'>
    );
}

/** The sealed months that a report tells of, in their order; of several revisions of a month the newest. */
export function reportedMonths(model: MadeFile['model']): ReportedMonth[] {
  if ('months' in model)
    return model.months.flatMap(({ month, revision }) => (revision === null ? [] : [{ month, revision }]));
  const { month, sealed } = model;
  return sealed.length === 0
    ? []
    : [{ month, revision: Math.max(...sealed.map(({ revision }) => revision)) }];
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
