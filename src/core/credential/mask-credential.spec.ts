import { describe, expect, it } from '@jest/globals';
import { maskCredential } from './mask-credential.js';

describe('maskCredential', () => {
  it('shows the last four characters only', () => {
    expect(maskCredential('card:40:01026F6C3A')).toBe('card:40:••••6C3A');
    expect(maskCredential('pin:gate:12345')).toBe('pin:gate:••••2345');
    expect(maskCredential('0012345678')).toBe('••••5678');
  });

  it('shows nothing of a text of four characters or fewer', () => {
    expect(maskCredential('pin:gate:1234')).toBe('pin:gate:••••');
    expect(maskCredential('')).toBe('••••');
  });
});
