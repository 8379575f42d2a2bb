import { describe, expect, it } from '@jest/globals';
import { fingerprintStart, verificationCode } from './verification-code.js';

const fingerprint = '3fa9c0d1e2b47788ffffffffffffffffffffffffffffffffffffffffffffffff';

describe('the code of a sealed month', () => {
  it('is the beginning of its fingerprint in groups of four', () => {
    expect(verificationCode(fingerprint)).toBe('3FA9-C0D1-E2B4-7788');
  });

  it.each(['3FA9-C0D1-E2B4-7788', '3fa9c0d1e2b47788', ' 3fa9 c0d1 e2b4 7788 '])('is read as %s', (typed) => {
    expect(fingerprintStart(typed)).toBe('3fa9c0d1e2b47788');
  });

  it.each(['', '3FA9-C0D1-E2B4-778', '3FA9-C0D1-E2B4-77880', '3FA9-C0D1-E2B4-778G', '%'])(
    'is not %s',
    (typed) => {
      expect(fingerprintStart(typed)).toBeUndefined();
    },
  );
});
