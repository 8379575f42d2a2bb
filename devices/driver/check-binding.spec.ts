import { describe, expect, it } from '@jest/globals';
import { checkBinding } from './check-binding.js';

describe('a binding', () => {
  const wrong = (code: string): string[] =>
    checkBinding(
      {
        code,
        match: { path: '/dev/hidraw0' },
        profile: { driver: 'keyboard-wedge', format: '8H10D', options: {} },
      },
      'keyboard-wedge',
      'any',
      () => [],
    );

  it('has a code of at most 50 characters, as many as a scan may name', () => {
    expect(wrong('C'.repeat(50))).toEqual([]);
    expect(wrong('C'.repeat(51))).toEqual(['the code must be 1 to 50 letters, digits, . _ -']);
    expect(wrong('')).toHaveLength(1);
  });
});
