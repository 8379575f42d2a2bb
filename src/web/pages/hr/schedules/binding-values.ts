import { readDate } from '../../../i18n/read-moment.js';
import { addDays } from '../../me/month-grid.js';

/** What stands in the fields of an assignment. */
export interface BindingValues {
  readonly scheduleId: string;
  readonly target: 'unit' | 'person';
  readonly unitId?: string;
  readonly employeeId?: string;
  readonly from: string;
  readonly until?: string;
  readonly replaceFrom: boolean;
}

/** Whom and when, as the service takes it: the typed last day is the one before its end. */
export function bindingOf({ target, unitId, employeeId, from, until }: BindingValues): {
  readonly unitId?: string;
  readonly employeeId?: string;
  readonly from: string;
  readonly until: string | null;
} {
  const last = readDate(until ?? '');
  return {
    ...(target === 'unit' && unitId !== undefined && { unitId }),
    ...(target === 'person' && employeeId !== undefined && { employeeId }),
    from: readDate(from) ?? '',
    until: last === null ? null : addDays(last, 1),
  };
}
