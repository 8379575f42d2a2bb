import { describe, expect, it } from '@jest/globals';
import { symbolsIn } from './symbols-in.js';

const known = new Set(['+', 'P', 'CT', 'N1']);

describe('the symbols of a cell', () => {
  it.each([
    ['+', ['+']],
    ['+/P', ['+', 'P']],
    ['+4 P3,5', ['+', 'P']],
    ['N1', ['N1']],
    ['CT', ['CT']],
    ['XX', ['XX']],
    ['', []],
  ])('%j', (cell, symbols) => {
    expect(symbolsIn(cell, known)).toEqual(symbols);
  });
});
