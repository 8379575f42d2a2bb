import type { Sex } from '../../core/rules/uniform-table.js';

/** The sex of a person as uniform tables name it. */
export function sexOf(entered: 'nam' | 'nu' | null): Sex | null {
  return entered === null ? null : entered === 'nam' ? 'male' : 'female';
}
