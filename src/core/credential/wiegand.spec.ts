import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseWiegandFrame, wiegandFrame } from './wiegand.js';

const h10301 = (facility: number, card: number): string => wiegandFrame(BigInt(facility * 65_536 + card), 24);

describe('Wiegand frames (devices.md section 2)', () => {
  it('computes the parity of the vectors', () => {
    expect(h10301(188, 24_910)).toBe('11011110001100001010011100');
    expect(h10301(4, 10_482)).toBe('00000010000101000111100101');
    expect(h10301(0, 0)).toBe('00000000000000000000000001');
    expect(h10301(255, 65_535)).toBe('01111111111111111111111111');
    expect(h10301(213, 2000)).toBe('11101010100000111110100001');
    expect(wiegandFrame(0x00d507d0n, 32)).toBe('1000000001101010100000111110100001');
  });

  it('refuses a frame with any single bit wrong', () => {
    const frame = h10301(188, 24_910);
    for (let at = 0; at < frame.length; at++) {
      const wrong = `${frame.slice(0, at)}${frame[at] === '1' ? '0' : '1'}${frame.slice(at + 1)}`;
      expect(parseWiegandFrame(wrong)).toBe('card-parity');
    }
    expect(parseWiegandFrame('0101')).toBe('card-invalid');
    expect(parseWiegandFrame('2'.repeat(26))).toBe('card-invalid');
    expect(() => wiegandFrame(1n << 24n, 24)).toThrow(RangeError);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 0xffffffffn }), (value) => {
        expect(parseWiegandFrame(wiegandFrame(value, 32))).toBe(value);
        expect(parseWiegandFrame(wiegandFrame(value >> 8n, 24))).toBe(value >> 8n);
      }),
    );
  });
});
