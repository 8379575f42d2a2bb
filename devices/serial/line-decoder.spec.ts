import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
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

  it('are read whatever the bytes are and however they are cut: never a throw, only printable texts of at most 64, a small state', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 30 }),
        fc.nat(700),
        (reports, gapMs) => {
          const ran = new DecoderRun(lineDecoder).reports(reports, gapMs);
          for (const text of ran.texts) expect(text).toMatch(/^[\x20-\x7e]{1,64}$/);
          expect(ran.stateSize).toBeLessThan(200);
          // Whatever came before: after an end of line the next card counts.
          expect(ran.reports([Buffer.from('\r0012345678\r')]).texts.at(-1)).toBe('0012345678');
        },
      ),
    );
  });

  it('mean the same however the same bytes are cut into reports', () => {
    const lines = fc.array(fc.stringMatching(/^[0-9A-F]{1,64}$/), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom('\r', '\n', '\r\n'),
        fc.array(fc.nat(700), { maxLength: 20 }),
        (texts, end, cuts) => {
          const bytes = Buffer.from(texts.map((text) => text + end).join(''));
          const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort(
            (a, b) => a - b,
          );
          const reports = places.slice(1).map((place, index) => bytes.subarray(places[index], place));
          const ran = new DecoderRun(lineDecoder).reports(reports).pause(1_000);
          expect([ran.texts, ran.reasons, ran.overflows]).toEqual([texts, [], 0]);
        },
      ),
    );
  });
});
