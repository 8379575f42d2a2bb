import { describe, expect, it } from '@jest/globals';
import { isCardAtPad, padKeyOf } from './pad-key.js';

describe('a key while the pad of a door is open', () => {
  it('is a digit, a deletion, the end of the PIN, or nothing there', () => {
    expect(['0', '9', 'Backspace', 'Escape', 'Enter', 'a', 'Tab', ' '].map((key) => padKeyOf(key, false))).toEqual([
      '0', '9', 'Backspace', 'Escape', 'Enter', undefined, undefined, undefined,
    ]);
  }); // prettier-ignore

  it('presses the button that has the focus when it is Enter', () => {
    expect([padKeyOf('Enter', true), padKeyOf('5', true)]).toEqual([undefined, '5']);
  });

  it('belongs to a card from eight digits on, and with any letter', () => {
    const isCard = (text: string): boolean => isCardAtPad({ kind: 'card', text });
    expect([isCard('1234567'), isCard('12345678'), isCard('04A1B2')]).toEqual([false, true, true]);
    expect([isCardAtPad({ kind: 'by-hand' }), isCardAtPad(undefined)]).toEqual([false, false]);
  });
});
