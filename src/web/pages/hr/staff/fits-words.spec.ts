import { describe, expect, it } from '@jest/globals';
import { fitsWords } from './fits-words.js';

describe('a text', () => {
  it('fits when every word is in it, whatever the order, case and diacritics', () => {
    expect([fitsWords('Quầy Đất đai', 'DAT quầy'), fitsWords('Quầy Đất đai', 'đất thuế'), fitsWords('Quầy', ' ')]).toEqual([true, false, true]);
  }); // prettier-ignore
});
