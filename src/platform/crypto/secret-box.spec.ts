import { describe, expect, it } from '@jest/globals';
import { SecretBox } from './secret-box.js';

describe('a secret box', () => {
  const box = new SecretBox(Buffer.alloc(32, 1));

  it('opens with the same key and context only', () => {
    const sealed = box.seal('JBSWY3DPEHPK3PXP', 'account-1');
    expect(box.open(sealed, 'account-1')).toBe('JBSWY3DPEHPK3PXP');
    expect(() => box.open(sealed, 'account-2')).toThrow();
    expect(() => new SecretBox(Buffer.alloc(32, 2)).open(sealed, 'account-1')).toThrow();
  });

  it('seals the same text differently each time and notices a changed byte', () => {
    const [one, other] = [box.seal('a', 'x'), box.seal('a', 'x')];
    expect(one.equals(other)).toBe(false);
    one[one.length - 1]! ^= 1;
    expect(() => box.open(one, 'x')).toThrow();
  });

  it('needs 32 bytes', () => {
    expect(() => new SecretBox(Buffer.alloc(31))).toThrow(RangeError);
  });
});
