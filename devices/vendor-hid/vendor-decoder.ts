import type { Decoder, DecoderOutput } from '../driver/decoder.js';
import { bytesOf } from '../driver/option-check.js';
import type { VendorOptions } from './vendor-options.js';

export interface VendorState {
  /** The card that lies on the reader, when the reader tells that it goes. */
  readonly lying: string | null;
}

/** Reports of a reader with its own layout become card texts, as its profile describes them. */
export function vendorDecoder(options: VendorOptions): Decoder<VendorState> {
  const header = beginning(options.header);
  const gone = beginning(options.gone);
  const ignored = (options.ignore ?? '').split(',').filter(Boolean).map(bytesOf);
  const read = (bytes: Uint8Array): DecoderOutput | 'gone' | 'none' => {
    if (options.reportLength !== undefined && bytes.length !== options.reportLength)
      return malformed('report-length');
    if (gone !== undefined && startsWith(bytes, gone)) return 'gone';
    if (ignored.some((one) => startsWith(bytes, one))) return 'none';
    if (header !== undefined && !startsWith(bytes, header)) return malformed('header');
    return readNumber(bytes, options);
  };
  return {
    initial: { lying: null },
    nextTick: () => null,
    step: (state, input) => {
      if (input.kind === 'tick') return { state, outputs: [] };
      const found = read(input.bytes);
      if (found === 'gone') return { state: { lying: null }, outputs: [] };
      if (found === 'none') return { state, outputs: [] };
      if (found.kind !== 'text') return { state, outputs: [found] };
      if (found.text === state.lying) return { state, outputs: [] };
      return { state: { lying: gone === undefined ? null : found.text }, outputs: [found] };
    },
  };
}

function readNumber(bytes: Uint8Array, options: VendorOptions): DecoderOutput {
  const length = options.length ?? bytes[options.lengthAt ?? -1] ?? 0;
  const number = bytes.subarray(options.offset, options.offset + length);
  if (length === 0 || number.length < length) return malformed('report-length');
  if (!checksumHolds(bytes, options)) return malformed('checksum');
  if (options.encoding === 'ascii') return readCharacters(number, options.terminator);
  const ordered = options.byteOrder === 'little' ? Uint8Array.from(number).reverse() : number;
  const hex = Buffer.from(ordered).toString('hex').toUpperCase();
  return { kind: 'text', text: options.encoding === 'hex' ? hex : decimalOf(hex) };
}

function readCharacters(bytes: Uint8Array, terminator: string | undefined): DecoderOutput {
  const end = terminator === undefined ? -1 : bytes.indexOf(bytesOf(terminator)[0] ?? 0);
  const characters = end < 0 ? bytes : bytes.subarray(0, end);
  const printable = characters.length > 0 && characters.every((byte) => byte >= 0x20 && byte < 0x7f);
  return printable
    ? { kind: 'text', text: Buffer.from(characters).toString('latin1') }
    : malformed('characters');
}

function checksumHolds(bytes: Uint8Array, { checksum, checksumFrom, checksumAt }: VendorOptions): boolean {
  if (checksum === 'none' || checksumAt === undefined) return true;
  if (bytes.length <= checksumAt) return false;
  return bytes.subarray(checksumFrom, checksumAt).reduce((sum, byte) => sum ^ byte, 0) === bytes[checksumAt];
}

/** A number as the decimal formats print it: 8 digits of 3 bytes, 10 of 4, 12 of 5. */
function decimalOf(hex: string): string {
  const digits: Readonly<Record<number, number>> = { 6: 8, 8: 10, 10: 12 };
  return BigInt(`0x${hex}`)
    .toString()
    .padStart(digits[hex.length] ?? 1, '0');
}

function beginning(hex: string | undefined): Uint8Array | undefined {
  return hex === undefined ? undefined : bytesOf(hex);
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function malformed(reason: string): DecoderOutput {
  return { kind: 'malformed', reason };
}
