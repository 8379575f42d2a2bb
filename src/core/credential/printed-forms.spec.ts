import { describe, expect, it } from '@jest/globals';
import { printedForms } from './printed-forms.js';

describe('printedForms', () => {
  it('lists what an EM4100 card may show, and what loses bits', () => {
    const forms = printedForms('card:40:01026F6C3A');
    expect(forms.map((form) => `${form.format} ${form.text}${form.lossy ? ' lossy' : ''}`)).toEqual([
      '10H 01026F6C3A',
      '12D 004335823930',
      '8H10D 0040856634 lossy',
      '6H8D 07302202 lossy',
      '2H4H 111,27706 lossy',
      '4H4H 00623,27706 lossy',
      'W26 00110111101101100001110101 lossy',
      'W34 1000000100110111101101100001110101 lossy',
    ]);
  });

  it('lists the UID forms of a 4-byte card', () => {
    const forms = printedForms('card:32:04A1B2C3').filter((form) => form.format.startsWith('UID'));
    expect(forms.map((form) => form.text)).toEqual(['04A1B2C3', '0077705923', '3283263748']);
  });

  it('has none for a PIN', () => {
    expect(printedForms('pin:gate:5')).toEqual([]);
    expect(printedForms('rubbish')).toEqual([]);
  });
});
