import { monthlyWorkbook } from '../../../../reports/monthly-compliance/workbook.js';
import type { DigestReport } from '../../../../reports/digest/model.js';
import type { MonthlyReport, TimesheetRow } from '../../../../reports/monthly-compliance/model.js';
import type { OvertimeSheet } from '../../../../reports/overtime/overtime-workbook.js';
import type { PersonMonthSheet } from '../../../../reports/person-month/person-workbook.js';
import type { PersonDays } from '../../attendance/timesheet/timesheet-reader.service.js';
import type { AtOnce } from '../../../platform/work/at-once.js';
import type { PayrollOrder } from '../payroll/payroll-file.js';
import { timesheetRows, type UnitWords } from '../timesheet-rows.js';

/** What a workbook of a month is made of; days come apart, as they are read. */
export interface MonthlyOrder {
  /** The workbook, or the report as a Word document; that one reads no days. */
  readonly file: 'workbook' | 'document';
  readonly model: MonthlyReport;
  readonly words: UnitWords;
}

/** What the digest of a quarter or a year is made of. */
export interface DigestOrder {
  readonly file: 'digest';
  readonly model: DigestReport;
}

/** What the sheet of one person's month is made of. */
export interface PersonOrder {
  readonly file: 'person';
  readonly model: PersonMonthSheet;
}

/** What the overtime sheet of a month is made of. */
export interface OvertimeOrder {
  readonly file: 'overtime';
  readonly model: OvertimeSheet;
}

export type WorkbookOrder = MonthlyOrder | DigestOrder | PersonOrder | OvertimeOrder | PayrollOrder;

export type DaysOfPeople = AsyncIterable<readonly PersonDays[]>;

/** Where one workbook is laid out. */
export interface Workbench {
  make(order: WorkbookOrder, days: DaysOfPeople): Promise<Buffer>;
  /** Puts it away, also in the middle of the work. */
  close(): Promise<void>;
}

/** Lays workbooks out, no more of them at once than there are places. */
export abstract class WorkbookMaker {
  constructor(private readonly places: AtOnce) {}

  /**
   * Makes a place ready, as soon as one is free; what is to be laid out may still be on its way.
   * @throws AppError server-busy where none was free within `patienceSeconds`
   */
  async open(patienceSeconds?: number): Promise<Workbench> {
    const leave = await this.places.enter(patienceSeconds);
    const bench = this.start();
    return {
      make: (order, days) => bench.make(order, days),
      close: async () => {
        try {
          await bench.close();
        } finally {
          leave();
        }
      },
    };
  }

  protected abstract start(): Workbench;
}

/** Lays out where it is called. */
export class WorkbookMakerHere extends WorkbookMaker {
  protected start(): Workbench {
    return { make: layOut, close: () => Promise.resolve() };
  }
}

/** The file of an order, as bytes. */
export async function layOut(order: WorkbookOrder, days: DaysOfPeople): Promise<Buffer> {
  // Only who wants another file than the workbook loads what writes it.
  switch (order.file) {
    case 'workbook':
      return monthlyWorkbook(order.model, rowsOf(days, order.words, order.model));
    case 'document':
      return (await import('../../../../reports/monthly-document/document.js')).monthlyDocument(order.model);
    case 'digest':
      return (await import('../../../../reports/digest/digest-workbook.js')).digestWorkbook(order.model);
    case 'person':
      return (await import('../../../../reports/person-month/person-workbook.js')).personWorkbook(
        order.model,
      );
    case 'overtime':
      return (await import('../../../../reports/overtime/overtime-workbook.js')).overtimeWorkbook(
        order.model,
      );
    case 'payroll':
      return (await import('../payroll/payroll-file.js')).payrollFile(order, days);
  }
}

async function* rowsOf(
  days: DaysOfPeople,
  words: UnitWords,
  model: Pick<MonthlyReport, 'period' | 'days'>,
): AsyncGenerator<TimesheetRow[]> {
  const rowOf = timesheetRows(words, model.period === null ? undefined : model.days.map(({ date }) => date));
  for await (const batch of days) yield batch.map(rowOf);
}
