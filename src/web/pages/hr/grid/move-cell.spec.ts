import { describe, expect, it } from '@jest/globals';
import { moveCell } from './move-cell.js';

const size = { rows: 20, columns: 30 };
const from = { row: 5, column: 3 };

describe('the keys of the sheet', () => {
  it('go a step, a page, or to an end, and stop at the borders', () => {
    expect(moveCell('ArrowDown', false, from, size)).toEqual({ row: 6, column: 3 });
    expect(moveCell('ArrowLeft', false, { row: 5, column: 0 }, size)).toEqual({ row: 5, column: 0 });
    expect(moveCell('PageDown', false, from, size)).toEqual({ row: 15, column: 3 });
    expect(moveCell('PageDown', false, { row: 15, column: 3 }, size)).toEqual({ row: 19, column: 3 });
    expect(moveCell('Home', false, from, size)).toEqual({ row: 5, column: 0 });
    expect(moveCell('End', true, from, size)).toEqual({ row: 19, column: 29 });
  });

  it('leave other keys alone, and an empty sheet', () => {
    expect(moveCell('a', false, from, size)).toBeNull();
    expect(moveCell('ArrowDown', false, { row: 0, column: 0 }, { rows: 0, columns: 30 })).toBeNull();
  });
});
