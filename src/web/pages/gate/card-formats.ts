import type { components } from '../../api-types.js';

export type CardFormat = components['schemas']['GateReaderView']['format'];

/** How a number looks in each format; where the card allows it, always the card `01026F6C3A`. */
export const cardFormats: readonly { readonly format: CardFormat; readonly example: string }[] = [
  { format: '8H10D', example: '0040856634' },
  { format: '10H', example: '01026F6C3A' },
  { format: '12D', example: '004335823930' },
  { format: '6H8D', example: '07302202' },
  { format: '2H4H', example: '111,27706' },
  { format: '4H4H', example: '00623,27706' },
  { format: 'W26', example: '11011110001100001010011100' },
  { format: 'W34', example: '1000000001101010100000111110100001' },
  { format: 'UID-BE', example: '04A1B2C3' },
  { format: 'UID-BE-D', example: '0077705923' },
  { format: 'UID-LE-D', example: '3283263748' },
];
