import type { Worksheet } from 'exceljs';
import { periodWords } from '../../src/core/time/digest-period.js';
import { putDraftMark } from '../monthly-compliance/page.js';
import { putAcross } from '../monthly-compliance/styles.js';
import type { DigestReport } from './model.js';

/** The title of a sheet of a digest; gives the row after. */
export function putDigestTitle(sheet: Worksheet, report: DigestReport, last: number, title: string): number {
  let row = 1;
  if (report.draft) putDraftMark(sheet, row++, last);
  putAcross(sheet, row++, 1, last, report.issuer.name.toUpperCase(), { font: { bold: true, size: 12 } });
  const whole = `${title} ${periodWords(report.period).toUpperCase()}`;
  putAcross(sheet, row++, 1, last, whole, {
    font: { bold: true, size: 14 },
    align: { horizontal: 'center' },
  });
  return row + 1;
}
