import type { CivilDate } from '../../src/core/time/civil-date.js';
import type { CivilMonth } from '../../src/core/time/civil-month.js';

/** A person's month in one unit, as payroll takes it over. Days are paid days, minutes whole minutes. */
export interface PayrollLine {
  readonly month: CivilMonth;
  readonly unitCode: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly paidDays: number;
  readonly unpaidDays: number;
  readonly insuranceDays: number;
  readonly waitingDays: number;
  /** `Số ngày làm việc thực tế tại Trung tâm`. */
  readonly workedDays: number;
  readonly lateArrivals: number;
  readonly lateMinutes: number;
  readonly sealed: boolean;
  /** `Mã kiểm chứng`; empty for a draft. */
  readonly code: string;
  /** The dates that are reported as the month: the first and the last. */
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The columns, in their order: the schema that docs/reports.md documents. A new one is only ever added at the end. */
export const payrollColumns = [
  'month', 'unit_code', 'employee_code', 'full_name', 'paid_days', 'unpaid_days', 'insurance_days', 'waiting_days', 'worked_days',
  'late_arrivals', 'late_minutes', 'sealed', 'verification_code', 'from_date', 'to_date',
] as const; // prettier-ignore

/**
 * The hand-over as a CSV file (RFC 4180) in UTF-8 with byte order mark, decimal points. Text that a spreadsheet would take for a formula
 * begins with an apostrophe.
 */
export function payrollCsv(lines: readonly PayrollLine[]): string {
  const rows = lines.map((line) => [
    line.month, text(line.unitCode), text(line.employeeCode), text(line.fullName), line.paidDays, line.unpaidDays, line.insuranceDays,
    line.waitingDays, line.workedDays, line.lateArrivals, line.lateMinutes, line.sealed ? 'yes' : 'no', line.code, line.from, line.to,
  ]); // prettier-ignore
  return `\ufeff${[payrollColumns, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function text(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

function quoted(value: string | number): string {
  const plain = String(value);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
