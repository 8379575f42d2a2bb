import { describe, expect, it } from '@jest/globals';
import { isPrintedAs } from './printed-as.js';

describe('a number printed on a card', () => {
  it.each(['01026F6C3A', '1026f6c3a', '004335823930', '0040856634', '40856634', '07302202', '111,27706', '00623,27706', '623, 27706'])(
    '%s may be the card 01026F6C3A',
    (typed) => {
      expect(isPrintedAs(typed, 'card:40:01026F6C3A')).toBe(true);
    },
  ); // prettier-ignore

  it.each(['04A1B2C3', '04:a1:b2:c3', '0077705923', '3283263748'])('%s may be the UID 04A1B2C3', (typed) => {
    expect(isPrintedAs(typed, 'card:32:04A1B2C3')).toBe(true);
  });

  it.each(['', '0', '40856635', '111,27707', '27706'])('%j is not the card 01026F6C3A', (typed) => {
    expect(isPrintedAs(typed, 'card:40:01026F6C3A')).toBe(false);
  });

  it('is none of a PIN', () => {
    expect(isPrintedAs('12', 'pin:default:12')).toBe(false);
  });
});
