import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CARD_FORMATS, isLossy, parseCardNumber, printCardNumber, type CardFormat } from './card-format.js';

const EM4100 = { bits: 40, value: 0x01026f6c3an };

describe('card formats (devices.md section 2)', () => {
  it.each<[CardFormat, string]>([
    ['10H', '01026F6C3A'],
    ['12D', '004335823930'],
    ['8H10D', '0040856634'],
    ['6H8D', '07302202'],
    ['2H4H', '111,27706'],
    ['4H4H', '00623,27706'],
  ])('prints and reads EM4100 01026F6C3A as %s', (format, text) => {
    expect(printCardNumber(format, EM4100)).toBe(text);
    const reading = parseCardNumber(format, text);
    expect(reading.ok && reading.card.value).toBe(EM4100.value & ((1n << BigInt(bitsOf(format))) - 1n));
  });

  it('reads 0012345678 as facility 188, card 24910', () => {
    const reading = parseCardNumber('8H10D', '0012345678');
    expect(reading).toEqual({ ok: true, card: { bits: 32, value: 0x00bc614en } });
    expect(printCardNumber('2H4H', { bits: 32, value: 0x00bc614en })).toBe('188,24910');
    expect(printCardNumber('W26', { bits: 32, value: 0x00bc614en })).toBe('11011110001100001010011100');
  });

  it('reads 0013961168 as 213,02000 and W34', () => {
    const card = { bits: 32, value: 0x00d507d0n };
    expect(parseCardNumber('8H10D', '0013961168')).toEqual({ ok: true, card });
    expect(printCardNumber('2H4H', card)).toBe('213,02000');
    expect(printCardNumber('W34', card)).toBe('1000000001101010100000111110100001');
  });

  it('reads a Mifare UID in both byte orders as one card', () => {
    const uid = { ok: true, card: { bits: 32, value: 0x04a1b2c3n } };
    expect(parseCardNumber('UID-BE', '04A1B2C3')).toEqual(uid);
    expect(parseCardNumber('UID-BE', '04:a1:b2:c3')).toEqual(uid);
    expect(parseCardNumber('UID-BE-D', '0077705923')).toEqual(uid);
    expect(parseCardNumber('UID-LE-D', '3283263748')).toEqual(uid);
    expect(printCardNumber('UID-BE-D', uid.card)).toBe('0077705923');
    expect(printCardNumber('UID-LE-D', uid.card)).toBe('3283263748');
    expect(parseCardNumber('UID-BE', '04A1B2C3D4E5F6')).toMatchObject({ card: { bits: 56 } });
  });

  it('refuses what does not fit, on both sides of the limit', () => {
    expect(parseCardNumber('8H10D', '4294967295').ok).toBe(true);
    expect(parseCardNumber('8H10D', '4294967296')).toEqual({ ok: false, code: 'card-out-of-range' });
    expect(parseCardNumber('6H8D', '16777215').ok).toBe(true);
    expect(parseCardNumber('6H8D', '16777216')).toEqual({ ok: false, code: 'card-out-of-range' });
    expect(parseCardNumber('2H4H', '255,65535').ok).toBe(true);
    expect(parseCardNumber('2H4H', '256,00000')).toEqual({ ok: false, code: 'card-out-of-range' });
    expect(parseCardNumber('2H4H', '1,65536')).toEqual({ ok: false, code: 'card-out-of-range' });
    expect(parseCardNumber('10H', '01026F6C3')).toEqual({ ok: false, code: 'card-invalid' });
    expect(parseCardNumber('W26', '11011110001100001010011101')).toEqual({ ok: false, code: 'card-parity' });
    expect(parseCardNumber('8H10D', '-12')).toEqual({ ok: false, code: 'card-invalid' });
  });

  it('prints no form wider than the card and says which forms lose bits', () => {
    expect(printCardNumber('8H10D', { bits: 24, value: 1n })).toBeUndefined();
    expect(isLossy('W26', 32)).toBe(true);
    expect(isLossy('8H10D', 32)).toBe(false);
  });

  it('reads back every form that loses nothing', () => {
    const cards = fc
      .constantFrom(24, 32, 40, 56, 80)
      .chain((bits) =>
        fc.bigInt({ min: 0n, max: (1n << BigInt(bits)) - 1n }).map((value) => ({ bits, value })),
      );
    fc.assert(
      fc.property(cards, fc.constantFrom(...CARD_FORMATS), (card, format) => {
        const text = printCardNumber(format, card);
        fc.pre(text !== undefined && !isLossy(format, card.bits));
        expect(parseCardNumber(format, text ?? '')).toEqual({ ok: true, card });
      }),
    );
  });
});

function bitsOf(format: CardFormat): number {
  const reading = parseCardNumber(format, printCardNumber(format, EM4100) ?? '');
  return reading.ok ? reading.card.bits : 0;
}
