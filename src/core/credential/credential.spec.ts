import { describe, expect, it } from '@jest/globals';
import { cardCredential, cardNumberOf, pinCredential } from './credential.js';

describe('credential', () => {
  it('writes cards with all digits of their width', () => {
    expect(cardCredential({ bits: 32, value: 0xbc614en })).toBe('card:32:00BC614E');
    expect(() => cardCredential({ bits: 24, value: 0x1bc614en })).toThrow(RangeError);
  });

  it('reads them back and refuses all else', () => {
    expect(cardNumberOf('card:32:00BC614E')).toEqual({ bits: 32, value: 0xbc614en });
    expect(cardNumberOf('card:24:1BC614E')).toBeUndefined();
    expect(cardNumberOf('card:300:1')).toBeUndefined();
    expect(cardNumberOf('pin:gate:5')).toBeUndefined();
  });

  it('keeps PIN 1 of two agencies apart', () => {
    expect(pinCredential('tax', '1')).toBe('pin:tax:1');
    expect(pinCredential('tax', '1')).not.toBe(pinCredential('land', '1'));
    expect(pinCredential('', '1')).toBeUndefined();
    expect(pinCredential('tax', 'a b')).toBeUndefined();
    expect(pinCredential('tax', '1\0')).toBeUndefined();
  });
});
