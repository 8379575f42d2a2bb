import type { components } from '../../api-types.js';

type Copy = components['schemas']['PersonalExportView'];

/** One line of the copy of somebody's data: of which part and row, which field, and what it says. */
export interface CopyRow {
  readonly part: string;
  readonly row: number;
  readonly field: string;
  readonly value: string;
}

/**
 * Everything that is kept about a person as lines of one table, so that no part needs columns of its own. Empty fields are left out.
 * @example copyRows([{ name: 'employee', vi: 'Hồ sơ', rows: [{ code: 'CB1', email: null }] }]) // [{ part: 'Hồ sơ', row: 1, field: 'code', value: 'CB1' }]
 */
export function copyRows(parts: Copy['parts']): CopyRow[] {
  return parts.flatMap(({ vi, rows }) =>
    rows.flatMap((row, index) =>
      Object.entries(row).flatMap(([field, value]) =>
        value === null || value === undefined || value === ''
          ? []
          : { part: vi, row: index + 1, field, value: typeof value === 'string' ? value : JSON.stringify(value) },
      ),
    ),
  );
} // prettier-ignore
