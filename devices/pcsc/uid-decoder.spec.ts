import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DecoderRun } from '../../test/support/readers/run-decoder.js';
import { uidDecoder } from './uid-decoder.js';

const run = (...answers: Uint8Array[]): DecoderRun<null> => new DecoderRun(uidDecoder).reports(answers);
const answered = (uid: Uint8Array): Uint8Array => Uint8Array.of(...uid, 0x90, 0x00);

describe('answers of a PC/SC reader', () => {
  it('give one output each, whatever their bytes are: a text of 4, 7 or 10 bytes in hex, or a reason', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (answers) => {
        const { outputs, texts, stateSize } = run(...answers);
        expect(outputs).toHaveLength(answers.length);
        for (const text of texts) expect(text).toMatch(/^(?:[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})$/);
        expect(stateSize).toBe(4);
      }),
    );
  });

  it('give the UID unchanged, and none that is drawn anew at every showing', () => {
    const uids = fc.constantFrom(4, 7, 10).chain((length) => fc.uint8Array({ minLength: length, maxLength: length }));
    fc.assert(
      fc.property(uids, (uid) => {
        const random = uid.length === 4 && uid[0] === 0x08;
        const ran = run(answered(uid));
        expect(ran.texts).toEqual(random ? [] : [Buffer.from(uid).toString('hex').toUpperCase()]);
        expect(ran.reasons).toEqual(random ? ['random-uid'] : []);
      }),
    );
  });

  it('say nothing of a card when the status is another or the length is none of a UID', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), fc.integer({ min: 0, max: 0xffff }), (uid, status) => {
        const ran = run(Uint8Array.of(...uid, status >> 8, status & 0xff));
        if (status !== 0x9000) expect(ran.reasons).toEqual(['status']);
        else if (![4, 7, 10].includes(uid.length)) expect(ran.reasons).toEqual(['uid-length']);
      }),
    );
  });

  it('are as many as there were: ticks add none', () => {
    expect(run(answered(Uint8Array.of(4, 0xa1, 0xb2, 0xc3))).pause(60_000).outputs).toHaveLength(1);
  });
}); // prettier-ignore
