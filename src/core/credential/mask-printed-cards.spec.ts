import { describe, expect, it } from '@jest/globals';
import { maskPrintedCards } from './mask-printed-cards.js';

describe('card numbers of a file, as they may be shown', () => {
  it.each([
    ['0012345678', '••••5678'],
    ['0012345678 | 04:A2:3F:1C', '••••5678|••••3F1C'],
    ['123,45678', '••••5678'],
    ['pin:5', 'pin:••••'],
    ['pin:kho:402917', 'pin:kho:••••'],
    ['card:40:01026F6C3A', 'card:40:••••6C3A'],
    ['', ''],
  ])('%s are %s', (text, shown) => expect(maskPrintedCards(text)).toBe(shown));

  it('show nothing of a number of four signs, and four of one of five', () => {
    expect(maskPrintedCards('1234')).toBe('••••');
    expect(maskPrintedCards('12345')).toBe('••••2345');
  });
});
