import { describe, expect, it } from '@jest/globals';
import { foldVietnamese } from './fold-vietnamese.js';

describe('a text as people search for it', () => {
  it('has no diacritics and no capitals', () => {
    expect(foldVietnamese('Đặng Văn Ước')).toBe('dang van uoc');
    expect(foldVietnamese('Hà Thị đào')).toBe('ha thi dao');
    expect(foldVietnamese('CB-12')).toBe('cb-12');
  });
});
