import { describe, expect, it } from '@jest/globals';
import { layoutOptions, moreOptions, wholeNumber } from './report-layout.js';

describe('a typed report layout', () => {
  const typed = { offset: '3', length: '4', encoding: 'hex', byteOrder: 'big' } as const;

  it('means the options of the driver; what is empty is left out, and JSON adds the others', () => {
    expect(layoutOptions(typed)).toEqual({ offset: 3, length: 4, encoding: 'hex', byteOrder: 'big' });
    expect(layoutOptions({ ...typed, length: ' ', header: ' 02 FF ', more: '{"lengthAt": 2}' })).toEqual({
      offset: 3, encoding: 'hex', byteOrder: 'big', header: '02 FF', lengthAt: 2,
    });
  }); // prettier-ignore

  it('takes whole numbers within their bounds only', () => {
    expect(['0', ' 64 ', '65', '-1', '1.5', '', 'ba', undefined].map((text) => wholeNumber(text, 0, 64))).toEqual([
      0, 64, undefined, undefined, undefined, undefined, undefined, undefined,
    ]);
  }); // prettier-ignore

  it('says what is wrong with JSON that is none or no object', () => {
    expect(moreOptions('{"a": 1}')).toEqual({ ok: true, options: { a: 1 } });
    for (const empty of [undefined, '', '  ']) expect(moreOptions(empty)).toEqual({ ok: true, options: {} });
    for (const wrong of ['{a: 1}', '[1]', '3', 'null', '{"a": }'])
      expect(moreOptions(wrong)).toEqual({ ok: false, fault: expect.stringMatching(/./) });
  });
});
