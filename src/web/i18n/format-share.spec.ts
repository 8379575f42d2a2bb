import { describe, expect, it } from '@jest/globals';
import { formatShare, shownShare } from './format-share.js';

describe('a share as percent', () => {
  it('has the comma of Vietnamese and the point of English', () => {
    expect(formatShare(0.9825, 'vi')).toBe('98,2%');
    expect(formatShare(0.9825, 'en')).toBe('98.2%');
    expect(formatShare(0.29, 'vi')).toBe('29%');
  });

  it('is all only when nothing is missing', () => {
    expect(formatShare(0.9999, 'vi')).toBe('99,9%');
    expect(formatShare(1, 'vi')).toBe('100%');
  });

  it('makes differences of what is shown: 100 % and 96,1 % are 3,9 points apart', () => {
    expect(formatShare(0.9619, 'vi')).toBe('96,1%');
    expect(shownShare(1) - shownShare(0.9619)).toBeCloseTo(0.039, 6);
  });
});
