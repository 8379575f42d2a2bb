import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cardCredential, pinCredential } from './credential.js';
import { parseCredentialText } from './parse-credential-text.js';

const read = (text: string, defaultGroup?: string): string => {
  const reading = parseCredentialText(text, defaultGroup === undefined ? {} : { defaultGroup });
  return reading.ok ? reading.credential : `! ${reading.code}`;
};

describe('parseCredentialText', () => {
  it('reads PINs in their device group', () => {
    expect(read('pin:5', 'gate')).toBe('pin:gate:5');
    expect(read('PIN: 0005 ', 'gate')).toBe('pin:gate:0005');
    expect(read('pin:annex:5', 'gate')).toBe('pin:annex:5');
    expect(read('pin:5')).toBe('! pin-group-missing');
    expect(read('pin::5', 'gate')).toBe('! pin-group-missing');
    expect(read('pin:', 'gate')).toBe('! pin-invalid');
    expect(read('pin:gate:5:6')).toBe('! pin-invalid');
    expect(read(`pin:gate:${'9'.repeat(24)}`)).toMatch(/^pin:/);
    expect(read(`pin:gate:${'9'.repeat(25)}`)).toBe('! pin-invalid');
  });

  it('reads a card as printed', () => {
    expect(read('0012345678')).toBe('card:32:00BC614E');
    expect(read('0012345678 188,24910')).toBe('card:32:00BC614E');
    expect(read('004335823930')).toBe('card:40:01026F6C3A');
    expect(read('1099511627775')).toBe('card:40:FFFFFFFFFF');
    expect(read('1099511627776')).toBe('! card-out-of-range');
    expect(read('01026f6c3a')).toBe('card:40:01026F6C3A');
    expect(read('07302202')).toBe('card:24:6F6C3A');
    expect(read('111,27706')).toBe('card:24:6F6C3A');
    expect(read('00623,27706')).toBe('card:32:026F6C3A');
    expect(read('11011110001100001010011100')).toBe('card:24:BC614E');
    expect(read('1000000001101010100000111110100001')).toBe('card:32:00D507D0');
    expect(read('04A1B2C3')).toBe('card:32:04A1B2C3');
    expect(read('04:11:22:33')).toBe('card:32:04112233');
    expect(read('0x04112233')).toBe('card:32:04112233');
    expect(read('UID-LE-D:3283263748')).toBe('card:32:04A1B2C3');
    expect(read('10h:0102030405')).toBe('card:40:0102030405');
  });

  it('reads the canonical text and writes it alike', () => {
    expect(read('card:32:bc614e')).toBe('card:32:00BC614E');
    expect(read('card:24:1BC614E')).toBe('! card-invalid');
    expect(read('card:0:0')).toBe('! card-invalid');
  });

  it('says what is wrong', () => {
    expect(read('')).toBe('! empty');
    expect(read('   ')).toBe('! empty');
    expect(read('9'.repeat(129))).toBe('! too-long');
    expect(read('Nguyễn Văn A')).toBe('! unknown-format');
    expect(read('123')).toBe('! unknown-format');
    expect(read('4294967296')).toBe('! card-out-of-range');
    expect(read('16777216')).toBe('! card-out-of-range');
    expect(read('0012345678 188,24911')).toBe('! card-parts-disagree');
    expect(read('11011110001100001010011101')).toBe('! card-parity');
    expect(read('W26:123')).toBe('! card-invalid');
  });

  it('keeps all digits of long numbers', () => {
    expect(read('card:80:12345678901234567890')).toBe('card:80:12345678901234567890');
    expect(read('pin:gate:12345678901234567890')).toBe('pin:gate:12345678901234567890');
  });

  it('gives a credential for every canonical text, and never throws', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 80n) - 1n }), (value) => {
        const credential = cardCredential({ bits: 80, value });
        expect(read(credential)).toBe(credential);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCredentialText(text)));
    fc.assert(
      fc.property(fc.string(), fc.string(), (group, text) => {
        const credential = pinCredential(group, text);
        if (credential !== undefined) expect(read(credential)).toBe(credential);
      }),
    );
  });
});
