import type { FormInstance } from 'antd';
import { RefusalError } from '../api/refusal.js';

/** Puts the service's sentence under each refused field that the form has. */
export function showFieldFaults<T extends object>(form: FormInstance<T>, error: unknown): void {
  if (!(error instanceof RefusalError)) return;
  const known = Object.keys(form.getFieldsValue(true) as T);
  const faults = (error.problem.errors ?? []).filter(({ field }) => known.includes(field));
  form.setFields(
    faults.map(
      ({ field, detail }) =>
        ({ name: field, errors: [detail] }) as Parameters<FormInstance<T>['setFields']>[0][number],
    ),
  );
}
