import { describe, expect, it } from '@jest/globals';
import { dateIn, oneOf } from './use-address.js';

describe('what an address says', () => {
  it('is taken where it is one of the choices', () => {
    expect([oneOf(['cho', 'xong'], 'xong'), oneOf(['cho', 'xong'], 'khac'), oneOf(['cho'], null)]).toEqual(['xong', null, null]);
  }); // prettier-ignore

  it('is a date only where that day exists', () => {
    expect(['2026-11-30', '2026-13-30', '30/11/2026', null].map(dateIn)).toEqual([
      '2026-11-30',
      null,
      null,
      null,
    ]);
  });
});
