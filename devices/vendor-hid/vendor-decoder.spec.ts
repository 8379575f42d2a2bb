import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DecoderRun } from '../../test/support/readers/run-decoder.js';
import { bytesOf } from '../driver/option-check.js';
import { vendorDecoder } from './vendor-decoder.js';
import { checkVendorOptions, vendorOptions } from './vendor-options.js';

function run(options: Record<string, unknown>, ...reports: string[]): DecoderRun<unknown> {
  expect(checkVendorOptions(options)).toEqual([]);
  return new DecoderRun(vendorDecoder(vendorOptions(options))).reports(reports.map(bytesOf));
}

describe('a reader with its own reports', () => {
  it('has its number where the profile says, in either byte order', () => {
    const report = '02 05 04A1B2C3 00 00';
    expect(run({ header: '02', offset: 2, length: 4 }, report).texts).toEqual(['04A1B2C3']);
    expect(run({ offset: 2, length: 4, byteOrder: 'little' }, report).texts).toEqual(['C3B2A104']);
    expect(run({ offset: 2, length: 4, encoding: 'decimal' }, report).texts).toEqual(['0077705923']);
  });

  it('may say itself how long the number is', () => {
    const options = { lengthAt: 1, offset: 2 };
    expect(run(options, '02 04 04A1B2C3 00000000', '02 07 04A1B2C3D4E5F6 00').texts).toEqual([
      '04A1B2C3',
      '04A1B2C3D4E5F6',
    ]);
    expect(run(options, '02 09 04A1', '02 00 04A1', '').reasons).toEqual(Array(3).fill('report-length'));
  });

  it('may send characters with an end', () => {
    const options = { offset: 1, length: 12, encoding: 'ascii', terminator: '0D' };
    expect(run(options, `01 ${Buffer.from('0012345678\r\0').toString('hex')}`).texts).toEqual(['0012345678']);
    expect(run(options, `01 ${'00'.repeat(12)}`).reasons).toEqual(['characters']);
  });

  it('is refused when a byte was changed on the way', () => {
    const options = { offset: 1, length: 4, checksum: 'xor', checksumFrom: 1, checksumAt: 5 };
    expect(run(options, '02 04A1B2C3 D4').texts).toEqual(['04A1B2C3']);
    expect(run(options, '02 04A1B2C2 D4', '02 04A1B2C3').reasons).toEqual(['checksum', 'checksum']);
  });

  it('counts a card once until it says that the card is gone', () => {
    const options = { offset: 1, length: 2, gone: 'FF' };
    expect(run(options, '01 0A0B', '01 0A0B', '01 0C0D', 'FF', '01 0C0D').texts).toEqual([
      '0A0B',
      '0C0D',
      '0C0D',
    ]);
    expect(run({ offset: 1, length: 2 }, '01 0A0B', '01 0A0B').texts).toEqual(['0A0B', '0A0B']);
  });

  it('is not disturbed by heartbeats, and counts foreign reports', () => {
    const options = { header: '01', ignore: 'AA,BB CC', offset: 1, length: 1, reportLength: 3 };
    expect(run(options, 'AA0000', 'BBCC00', 'BB0000', '010700', '0107').outputs).toEqual([
      { kind: 'malformed', reason: 'header' },
      { kind: 'text', text: '07' },
      { kind: 'malformed', reason: 'report-length' },
    ]);
  });

  it('never throws, whatever the report', () => {
    const options = {
      lengthAt: 0,
      offset: 1,
      encoding: 'ascii',
      terminator: '00',
      checksum: 'xor',
      checksumAt: 9,
    };
    const decoder = vendorDecoder(vendorOptions(options));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        decoder.step(decoder.initial, { kind: 'report', bytes, at: 0 });
      }),
      { numRuns: 1_000 },
    );
  });

  it('needs to be told where the number is', () => {
    expect(checkVendorOptions({ offset: 0 })).toEqual(['one of the options length and lengthAt is needed']);
    expect(checkVendorOptions({ length: 4, checksum: 'xor' })).toEqual([
      'option checksumAt is needed with checksum xor',
    ]);
    expect(checkVendorOptions({ length: 4, terminator: '0D0A', header: 'xyz' })).toHaveLength(2);
  });
});
