import { describe, expect, it } from '@jest/globals';
import { inventPassword, inventPin, isEasyPin } from './invent-secret.js';

/** Bytes one after the other, from the first again. */
const bytes = (...values: number[]) => {
  let next = 0;
  return (into: Uint8Array<ArrayBuffer>): Uint8Array => into.fill(values[next++ % values.length] ?? 0);
};

describe('a secret that is invented for somebody', () => {
  it('is a password of four groups without letters that are taken for digits', () => {
    expect(inventPassword()).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    expect(inventPassword()).not.toBe(inventPassword());
  });

  it('is a PIN of six digits, drawn again when everybody would try it first', () => {
    expect(inventPin()).toMatch(/^\d{6}$/);
    expect(inventPin(bytes(1, 1, 1, 1, 1, 1, 4, 0, 2, 9, 1, 7))).toBe('402917');
  });

  it('takes no digit from the bytes that would make some digits likelier', () => {
    expect(inventPin(bytes(250, 4, 255, 0, 2, 9, 1, 7))).toBe('402917');
  });

  it.each([
    ['000000', true],
    ['123456', true],
    ['987654', true],
    ['135791', false],
    ['112233', false],
    ['402917', false],
  ])('%s is easy: %s', (pin, easy) => expect(isEasyPin(pin)).toBe(easy));
});
