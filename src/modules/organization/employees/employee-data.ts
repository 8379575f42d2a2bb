import { AppError } from '../../../platform/errors/app-error.js';
import { isPlausibleDate } from '../../../core/time/is-plausible-date.js';
import type { StaffKind } from '../staff-kind.js';
import type { Employee } from './employee.entity.js';

/** What a person's record is made of; the caller has checked the form of each text. */
export interface EmployeeData {
  readonly code: string;
  readonly fullName: string;
  readonly staffKind: StaffKind;
  readonly position?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly sex?: 'nam' | 'nu' | null;
  readonly activeFrom?: string | null;
  readonly activeUntil?: string | null;
  /** Since when in state service; null: as long as employed here. */
  readonly serviceSince?: string | null;
}

/**
 * Refuses dates that cannot be meant.
 * @throws AppError invalid-input naming the field, or period-reversed.
 */
export function checkEmployee(data: Pick<EmployeeData, 'activeFrom' | 'activeUntil' | 'serviceSince'>): void {
  for (const field of ['activeFrom', 'activeUntil', 'serviceSince'] as const) {
    const date = data[field];
    if (date && !isPlausibleDate(date)) throw new AppError('invalid-input', { field });
  }
  if (data.activeFrom && data.activeUntil && data.activeFrom >= data.activeUntil) {
    throw new AppError('period-reversed', { field: 'activeUntil' });
  }
}

/** What the audit trail says of a person. */
export function factsOfEmployee(employee: Employee): Record<string, unknown> {
  const { code, fullName, staffKind, position, email, phone, sex, activeFrom, activeUntil, serviceSince } =
    employee;
  return { code, fullName, staffKind, position, email, phone, sex, activeFrom, activeUntil, serviceSince };
}

/** What violations of the table's constraints mean. */
export const employeeRefusals = {
  employee_code_key: new AppError('already-exists', { field: 'code' }),
};
