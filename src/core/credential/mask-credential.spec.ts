import { describe, expect, it } from '@jest/globals';
import { maskCredential } from './mask-credential.js';

describe('maskCredential', () => {
  it('shows the last four characters only', () => {
    expect(maskCredential('card:40:01026F6C3A')).toBe('card:40:••••6C3A');
    expect(maskCredential('card:32:12345')).toBe('card:32:••••2345');
    expect(maskCredential('0012345678')).toBe('••••5678');
  });

  it('shows nothing of a text of four characters or fewer', () => {
    expect(maskCredential('card:32:1234')).toBe('card:32:••••');
    expect(maskCredential('')).toBe('••••');
  });

  it('shows nothing of a PIN, whose rest could be guessed', () => {
    expect(maskCredential('pin:gate:123456')).toBe('pin:gate:••••');
  });
});
