import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DecoderRun } from '../../test/support/readers/run-decoder.js';
import { bytesOf } from '../driver/option-check.js';
import { rdm6300Decoder } from './rdm6300-decoder.js';

const FRAME = bytesOf('0230313032364636433341334103');
const CARD = '01026F6C3A';

function run(): DecoderRun<unknown> {
  return new DecoderRun(rdm6300Decoder({ repeatGapMs: 1_000 }));
}

describe('an RDM6300 reader', () => {
  it('sends a frame with its checksum', () => {
    expect(run().reports([FRAME]).outputs).toEqual([{ kind: 'text', text: CARD }]);
  });

  it('is refused when a digit or the checksum was changed', () => {
    const changed = FRAME.slice();
    changed[4] = 0x33;
    expect(run().reports([changed])).toMatchObject({ texts: [], reasons: ['checksum'] });
    expect(run().reports([FRAME.map((byte) => (byte === 0x41 ? 0x47 : byte))]).reasons).toEqual([
      'characters',
    ]);
  });

  it('is read however its frame is split, after whatever garbage', () => {
    const garbage = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(garbage, fc.uniqueArray(fc.integer({ min: 1, max: 13 })), (noise, cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), FRAME.length];
        const parts = places.slice(1).map((end, index) => FRAME.subarray(places[index], end));
        expect(run().reports([noise.filter((byte) => byte !== 3), ...parts]).texts).toEqual([CARD]);
      }),
    );
  });

  it('goes on with the next frame after one that was cut off, too long or never ended', () => {
    expect(run().reports([FRAME.subarray(0, 7), FRAME])).toMatchObject({
      texts: [CARD],
      reasons: ['unfinished'],
    });
    const long = Uint8Array.of(2, ...new Uint8Array(30).fill(0x30), 3, ...FRAME);
    expect(run().reports([long])).toMatchObject({ texts: [CARD], reasons: ['frame-length'] });
    expect(
      run()
        .reports([FRAME.subarray(0, 7)])
        .pause(600)
        .reports([FRAME.subarray(7)]).texts,
    ).toEqual([]);
  });

  it('keeps a small state over endless bytes without an end', () => {
    const endless = run().reports([new Uint8Array(1_000_000).fill(2), new Uint8Array(1_000_000).fill(0x30)]);
    expect(endless.stateSize).toBeLessThan(200);
  });

  it('counts a card that stays near once, and again when it was away for a second', () => {
    const near = run().reports(Array<Uint8Array>(200).fill(FRAME), 65);
    expect(near.texts).toEqual([CARD]);
    expect(near.pause(900).reports([FRAME]).texts).toHaveLength(1);
    expect(near.pause(1_100).reports([FRAME]).texts).toHaveLength(2);
  });
});
