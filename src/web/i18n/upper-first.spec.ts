import { describe, expect, it } from '@jest/globals';
import { upperFirst } from './upper-first.js';

describe('a text that begins with a capital letter', () => {
  it('keeps the rest as it is, diacritics too', () => {
    expect(upperFirst('thứ Hai đến thứ Sáu')).toBe('Thứ Hai đến thứ Sáu');
    expect(upperFirst('đổi')).toBe('Đổi');
    expect(upperFirst('Chủ nhật')).toBe('Chủ nhật');
    expect(upperFirst('')).toBe('');
  });
});
