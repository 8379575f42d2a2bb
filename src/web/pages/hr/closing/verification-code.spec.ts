import { describe, expect, it } from '@jest/globals';
import { verificationCode } from './verification-code.js';

describe('the code of a sealed month', () => {
  it('is the beginning of the fingerprint in groups of four', () => {
    expect(verificationCode(`3fa9c0d1e2b47788${'f'.repeat(48)}`)).toBe('3FA9-C0D1-E2B4-7788');
  });
});
