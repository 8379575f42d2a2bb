import { describe, expect, it } from '@jest/globals';
import { failedRows } from './failed-rows.js';

describe('the rows of an import that failed', () => {
  it('keep their columns, short ones too, and say what to do in a column without a name', () => {
    const fault = {
      cell: 'B3',
      column: 'fullName',
      code: 'required' as const,
      vi: 'Hãy điền.',
      en: 'Fill it in.',
    };
    const rows = [
      { row: 2, code: 'A', status: 'created' as const, faults: [] },
      { row: 3, code: 'B', status: 'rejected' as const, faults: [fault, { ...fault, cell: 'C3' }], cells: ['B'] },
    ]; // prettier-ignore
    expect(failedRows({ header: ['code', 'fullName'], rows }, ({ vi }) => vi)).toEqual([
      ['code', 'fullName', ''],
      ['B', '', 'B3: Hãy điền. C3: Hãy điền.'],
    ]);
  });
});
