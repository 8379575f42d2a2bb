import { monthlyWorkbook } from '../../../../reports/monthly-compliance/workbook.js';
import type { MonthlyReport, TimesheetRow } from '../../../../reports/monthly-compliance/model.js';
import type { PersonDays } from '../../attendance/timesheet/timesheet-reader.service.js';
import type { AtOnce } from '../../../platform/work/at-once.js';
import { timesheetRows, type TimesheetWords } from '../timesheet-rows.js';

/** What a workbook is made of; {@link days} come apart, as they are read. */
export interface WorkbookOrder {
  /** The workbook, or the report as a Word document; that one reads no days. */
  readonly file: 'workbook' | 'document';
  readonly model: MonthlyReport;
  readonly words: TimesheetWords;
}

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
export async function layOut({ file, model, words }: WorkbookOrder, days: DaysOfPeople): Promise<Buffer> {
  if (file === 'workbook') return monthlyWorkbook(model, rowsOf(days, words));
  // Only who wants a document loads what writes it.
  const { monthlyDocument } = await import('../../../../reports/monthly-document/document.js');
  return monthlyDocument(model);
}

async function* rowsOf(days: DaysOfPeople, words: TimesheetWords): AsyncGenerator<TimesheetRow[]> {
  const rowOf = timesheetRows(words);
  for await (const batch of days) yield batch.map(rowOf);
}
