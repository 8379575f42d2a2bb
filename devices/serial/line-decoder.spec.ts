import { describe, expect, it } from '@jest/globals';
import { DecoderRun } from '../../test/support/readers/run-decoder.js';
import { lineDecoder } from './line-decoder.js';

function run(...chunks: string[]): DecoderRun<unknown> {
  return new DecoderRun(lineDecoder).reports(chunks.map((text) => Buffer.from(text, 'latin1')));
}

describe('lines of a serial reader', () => {
  it('end with CR, LF or both, however they are split', () => {
    expect(run('0012345678\r\n', '11', '11\n2222\r', '\n').texts).toEqual(['0012345678', '1111', '2222']);
  });

  it('with bytes that are no characters are left out to their end', () => {
    expect(run('12\x0034\r56\r')).toMatchObject({ texts: ['56'], reasons: ['characters'] });
  });

  it('are discarded when their end does not come', () => {
    expect(
      run('123')
        .pause(600)
        .reports([Buffer.from('456\r')]),
    ).toMatchObject({
      texts: ['456'],
      reasons: ['unfinished'],
    });
  });

  it('of more than 64 characters overflow once', () => {
    expect(run('1'.repeat(64), '\r').texts).toEqual(['1'.repeat(64)]);
    expect(run('1'.repeat(5_000), '\r', '2\r')).toMatchObject({ texts: ['2'], overflows: 1 });
  });
});
