import { cardTextChecks } from '../driver/card-text.js';
import { bytesOf, checkOptions, hexBytes, oneOf, wholeNumber, type Options } from '../driver/option-check.js';

/** Where the card stands in the reports of a reader with its own layout. Offsets count bytes from 0. */
export interface VendorOptions {
  /** Bytes of a report; without it any that holds the card. */
  readonly reportLength?: number;
  /** What every card report begins with; others are malformed, unless they are `ignore` or `gone`. */
  readonly header?: string;
  /** Beginnings of reports that are no cards, such as a heartbeat; commas between. */
  readonly ignore?: string;
  /** Beginning of the report that says that the card was taken away: until then the same card counts once. */
  readonly gone?: string;
  readonly offset: number;
  /** Bytes of the number, or `lengthAt`: where the report says how many they are. */
  readonly length?: number;
  readonly lengthAt?: number;
  /** `hex` and `decimal` print the bytes as a number; `ascii` means that they are characters. */
  readonly encoding: 'hex' | 'decimal' | 'ascii';
  /** `little`: the lowest byte first. */
  readonly byteOrder: 'big' | 'little';
  /** Characters end before this byte, when it comes earlier than the length says. */
  readonly terminator?: string;
  /** `xor`: the byte at `checksumAt` is that of the bytes from `checksumFrom` to the one before it. */
  readonly checksum: 'none' | 'xor';
  readonly checksumFrom: number;
  readonly checksumAt?: number;
}

const DEFAULTS = {
  offset: 0,
  encoding: 'hex',
  byteOrder: 'big',
  checksum: 'none',
  checksumFrom: 0,
} as const;
/** The largest report hidraw delivers. */
const LONGEST_REPORT = 4_096;
const LONGEST_NUMBER = 64;

export function checkVendorOptions(options: Options): string[] {
  const place = wholeNumber(0, LONGEST_REPORT - 1);
  // `length` is here that of the number in bytes; that of its text follows from it.
  const { pattern, width, reverseBytes } = cardTextChecks;
  const wrong = checkOptions(options, {
    ...{ pattern, width, reverseBytes },
    reportLength: wholeNumber(1, LONGEST_REPORT),
    header: hexBytes,
    ignore: (value) =>
      typeof value === 'string' && value.split(',').every((one) => hexBytes(one) === undefined)
        ? undefined
        : 'must be bytes in hex, commas between',
    gone: hexBytes,
    offset: place,
    length: wholeNumber(1, LONGEST_NUMBER),
    lengthAt: place,
    encoding: oneOf('hex', 'decimal', 'ascii'),
    byteOrder: oneOf('big', 'little'),
    terminator: (value) =>
      hexBytes(value) === undefined && bytesOf(value as string).length === 1
        ? undefined
        : 'must be one byte in hex',
    checksum: oneOf('none', 'xor'),
    checksumFrom: place,
    checksumAt: place,
  });
  if ((options['length'] === undefined) === (options['lengthAt'] === undefined))
    wrong.push('one of the options length and lengthAt is needed');
  if (options['checksum'] === 'xor' && options['checksumAt'] === undefined)
    wrong.push('option checksumAt is needed with checksum xor');
  return wrong;
}

/** The options that were checked, defaults filled in. */
export function vendorOptions(options: Options): VendorOptions {
  return { ...DEFAULTS, ...(options as Partial<VendorOptions>) };
}
