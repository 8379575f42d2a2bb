import { describe, expect, it } from '@jest/globals';
import { nameIn } from './fetch-file.js';

describe('the name of a file', () => {
  it('is the one that the service gave, with its diacritics', () => {
    expect(nameIn(`attachment; filename*=UTF-8''b%C3%A1o%20c%C3%A1o.xlsx`)).toBe('báo cáo.xlsx');
    expect(nameIn('attachment; filename="payroll-2026-11.csv"')).toBe('payroll-2026-11.csv');
  });

  it('is the name of the product where none was given', () => {
    expect(nameIn('inline')).toBe('congvu');
  });
});
