import { workedDays } from '../../../core/attendance/worked-days.js';
import { payrollCsv, type PayrollLine } from '../../../../reports/payroll/payroll-csv.js';
import type { PersonDays } from '../../attendance/timesheet/timesheet-reader.service.js';
import { timesheetDays, timesheetTotals, type TimesheetWords, type UnitWords } from '../timesheet-rows.js';

type Counted = 'paidDays' | 'unpaidDays' | 'insuranceDays' | 'waitingDays' | 'workedDays';

/** A line of the hand-over without what is counted of the days. */
export interface UncountedLine extends Omit<PayrollLine, Counted> {
  readonly employeeId: string;
  readonly unitId: string;
}

/** What the hand-over to payroll is made of; days come apart, as they are read. */
export interface PayrollOrder {
  readonly file: 'payroll';
  readonly lines: readonly UncountedLine[];
  readonly words: UnitWords;
}

/** Three thirds of a day are a day. */
const STEPS = 1_000_000;

/** The file of a unit's month: what the timesheet counts, a line for each person and unit. */
export async function payrollFile(
  { lines, words: { own, usual } }: PayrollOrder,
  days: AsyncIterable<readonly PersonDays[]>,
): Promise<Buffer> {
  const counted = new Map<string, Pick<PayrollLine, Counted>>();
  for await (const batch of days)
    for (const person of batch)
      counted.set(keyOf(person), countedOf(person, own.get(person.unitId) ?? usual));
  const none = countedOf({ days: '' }, usual);
  return Buffer.from(payrollCsv(lines.map((line) => ({ ...line, ...(counted.get(keyOf(line)) ?? none) }))));
}

function keyOf({ employeeId, unitId }: Pick<PersonDays, 'employeeId' | 'unitId'>): string {
  return `${employeeId} ${unitId}`;
}

function countedOf(person: Pick<PersonDays, 'days'>, words: TimesheetWords): Pick<PayrollLine, Counted> {
  const days = timesheetDays(person);
  const worked = days.reduce((sum, { credits }) => sum + workedDays(credits), 0);
  return { ...timesheetTotals(days, words), workedDays: Math.round(worked * STEPS) / STEPS };
}
