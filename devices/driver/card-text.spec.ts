import { describe, expect, it } from '@jest/globals';
import type { CardFormat } from '../../src/core/credential/card-format.js';
import { readCardText } from './card-text.js';

describe('the text of a reader', () => {
  it.each<[CardFormat, string, string]>([
    ['10H', '01026F6C3A', 'card:40:01026F6C3A'],
    ['12D', '004335823930', 'card:40:01026F6C3A'],
    ['8H10D', '0040856634', 'card:32:026F6C3A'],
    ['6H8D', '07302202', 'card:24:6F6C3A'],
    ['2H4H', '111,27706', 'card:24:6F6C3A'],
    ['4H4H', '00623,27706', 'card:32:026F6C3A'],
    ['8H10D', '0012345678', 'card:32:00BC614E'],
    ['W26', '11011110001100001010011100', 'card:24:BC614E'],
    ['W26', '00000010000101000111100101', 'card:24:0428F2'],
    ['W26', '11101010100000111110100001', 'card:24:D507D0'],
    ['W34', '1000000001101010100000111110100001', 'card:32:00D507D0'],
    ['UID-BE-D', '0077705923', 'card:32:04A1B2C3'],
    ['UID-LE-D', '3283263748', 'card:32:04A1B2C3'],
    ['UID-BE', '04A1B2C3D4E5F6', 'card:56:04A1B2C3D4E5F6'],
  ])('in %s, %s, is %s', (format, text, credential) => {
    expect(readCardText(format, {}, text)).toEqual({ ok: true, credential });
  });

  it('that was cut off is refused by its length and never becomes a short code', () => {
    expect(readCardText('8H10D', {}, '12345678')).toEqual({ ok: false, fault: 'length' });
    expect(readCardText('8H10D', {}, '00123456780')).toEqual({ ok: false, fault: 'length' });
    expect(readCardText('UID-BE', {}, '04A1B2')).toEqual({ ok: false, fault: 'length' });
    expect(readCardText('8H10D', { length: 'any' }, '12345678')).toMatchObject({ ok: true });
    expect(readCardText('8H10D', { length: 8 }, '12345678')).toMatchObject({ ok: true });
  });

  it('keeps more digits than a JS number holds', () => {
    expect(readCardText('UID-BE', {}, '12345678901234567890')).toEqual({
      ok: true,
      credential: 'card:80:12345678901234567890',
    });
  });

  it('is judged by the pattern, whose group is the number', () => {
    const options = { pattern: 'NV-(\\d{10});?' };
    expect(readCardText('8H10D', options, 'NV-0012345678;')).toEqual({
      ok: true,
      credential: 'card:32:00BC614E',
    });
    expect(readCardText('8H10D', options, '0012345678')).toEqual({ ok: false, fault: 'pattern' });
  });

  it('of a wider number is narrowed to the width of the place, and a narrower one is refused', () => {
    expect(readCardText('10H', { width: 32 }, '01026F6C3A')).toEqual({
      ok: true,
      credential: 'card:32:026F6C3A',
    });
    expect(readCardText('6H8D', { width: 32 }, '07302202')).toEqual({ ok: false, fault: 'width' });
  });

  it('whose bytes come the other way round is turned', () => {
    expect(readCardText('UID-BE', { reverseBytes: true }, 'C3B2A104')).toEqual({
      ok: true,
      credential: 'card:32:04A1B2C3',
    });
  });

  it('keeps two cards apart in 32 bits that are one in W26', () => {
    const [one, other] = ['01BC614E', '02BC614E'].map((text) => readCardText('UID-BE', {}, text));
    const [oneW, otherW] = ['01BC614E', '02BC614E'].map((text) =>
      readCardText('UID-BE', { width: 24 }, text),
    );
    expect(one).not.toEqual(other);
    expect(oneW).toEqual({ ok: true, credential: 'card:24:BC614E' });
    expect(oneW).toEqual(otherW);
  });
});
