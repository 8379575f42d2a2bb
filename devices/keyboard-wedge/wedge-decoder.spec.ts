import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  cardReports,
  digitKey,
  ENTER,
  keys,
  RELEASE,
  typed,
} from '../../test/support/readers/wedge-reports.js';
import { DecoderRun } from '../../test/support/readers/run-decoder.js';
import { wedgeDecoder } from './wedge-decoder.js';
import { wedgeOptions } from './wedge-options.js';

const CARD = '0012345678';

function run(options: Parameters<typeof wedgeOptions>[0] = {}): DecoderRun<unknown> {
  return new DecoderRun(wedgeDecoder(wedgeOptions(options)));
}

describe('a keyboard reader', () => {
  it('makes 22 reports one text with its leading zeros', () => {
    const reports = cardReports(CARD);
    expect(reports).toHaveLength(22);
    expect(run().reports(reports).outputs).toEqual([{ kind: 'text', text: CARD }]);
  });

  it('reads the keypad with its own Enter', () => {
    const pad = [0x62, 0x62, 0x59, 0x5a, 0x5b, 0x5c, 0x5d, 0x5e, 0x5f, 0x60, 0x58];
    expect(run().reports(pad.flatMap((key) => [keys(key), RELEASE])).texts).toEqual([CARD]);
  });

  it('types a capital with either Shift and does not mind Caps Lock, AltGr and Control', () => {
    const press = (modifiers: number): Uint8Array => Uint8Array.of(modifiers, 0, 4, 0, 0, 0, 0, 0);
    const reports = [0x02, 0x20, 0x00, 0x40, 0x01].flatMap((modifiers) => [press(modifiers), RELEASE]);
    expect(run().reports([...reports, keys(0x39), RELEASE, ENTER]).texts).toEqual(['AAa']);
  });

  it('reads what a QR code holds', () => {
    const shifted = Uint8Array.of(2, 0, 0x33, 0, 0, 0, 0, 0);
    expect(
      run().reports([keys(0x11), RELEASE, keys(0x19), shifted, RELEASE, keys(0x2d), ENTER]).texts,
    ).toEqual(['nv:-']);
  });

  it('takes only new keys when keys roll over', () => {
    const rolling = [keys(0x1e), keys(0x1e, 0x1f), keys(0x1f), RELEASE, ENTER];
    expect(run().reports(rolling).texts).toEqual(['12']);
  });

  it('takes a key held over fifty reports once', () => {
    expect(run().reports([...Array<Uint8Array>(50).fill(keys(0x1e)), RELEASE, ENTER]).texts).toEqual(['1']);
  });

  it.each([1, 2, 3])('ignores a report of error usage %i and remembers what was held', (usage) => {
    const error = keys(usage, usage, usage, usage, usage, usage);
    expect(run().reports([keys(0x1e), error, keys(0x1e), RELEASE, ENTER])).toMatchObject({
      texts: ['1'],
      reasons: [],
    });
  });

  it('reads on when releases are lost', () => {
    expect(run().reports([keys(0x1e), keys(0x1f), ENTER]).texts).toEqual(['12']);
  });

  it('tells the same digit twice only by the release between', () => {
    expect(run().reports([keys(0x1e), RELEASE, keys(0x1e), RELEASE, ENTER]).texts).toEqual(['11']);
    expect(run().reports([keys(0x1e), keys(0x1e), RELEASE, ENTER]).texts).toEqual(['1']);
  });

  it.each([0, 1, 3, 7, 9, 64, 256, 1000])('counts a report of %i bytes and reads on', (length) => {
    const garbage = new Uint8Array(length).fill(0x1e);
    expect(run().reports([garbage, ...cardReports(CARD)])).toMatchObject({
      texts: [CARD],
      reasons: ['report-length'],
    });
  });

  it('counts eight times FF as no keyboard and reads on', () => {
    const garbage = new Uint8Array(8).fill(0xff);
    expect(run().reports([garbage, ...cardReports(CARD)])).toMatchObject({
      texts: [CARD],
      reasons: ['no-keyboard'],
    });
  });

  it('throws at no key at all', () => {
    const all = Array.from({ length: 256 }, (_, key) => [keys(key), RELEASE]).flat();
    expect(
      run()
        .reports([...all, ENTER, RELEASE, ...cardReports(CARD)])
        .texts.at(-1),
    ).toBe(CARD);
  });

  it('tells one overflow for ten thousand digits, and reads the next card after Enter or after a pause', () => {
    const endless = typed('1'.repeat(10_000));
    expect(run().reports(endless).reports([ENTER, RELEASE, ...cardReports(CARD)])).toMatchObject({ texts: [CARD], overflows: 1 }); // prettier-ignore
    expect(run().reports(endless).pause(600).reports(cardReports(CARD))).toMatchObject({ texts: [CARD], overflows: 1 }); // prettier-ignore
  });

  it('reads 64 characters and not 65', () => {
    expect(run().reports(cardReports('1'.repeat(64)))).toMatchObject({
      texts: ['1'.repeat(64)],
      overflows: 0,
    });
    expect(run().reports(cardReports('1'.repeat(65)))).toMatchObject({ texts: [], overflows: 1 });
  });

  it('makes no text of Enter alone', () => {
    expect(run().reports([ENTER, RELEASE, ENTER, RELEASE]).outputs).toEqual([]);
  });

  it('discards what pauses half a second, not less', () => {
    const rest = [...typed('456'), ENTER];
    expect(run().reports(typed('123')).pause(490).reports(rest).texts).toEqual(['123456']);
    expect(run().reports(typed('123')).pause(600).reports(rest)).toMatchObject({ texts: ['456'], reasons: ['unfinished'] }); // prettier-ignore
  });

  it('reads the next card whole when the release of the last key was lost', () => {
    // The kernel dropped everything after the key went down; the next card begins with the same digit.
    const cut = [...typed('00'), keys(0x27)];
    expect(run().reports(cut).pause(600).reports(cardReports(CARD)).texts).toEqual([CARD]);
    expect(run().reports(cut).pause(490).reports(cardReports(CARD)).texts).toEqual([`00${CARD}`]);
  });

  it('ends a card at the pause where the reader sends no Enter', () => {
    const idle = run({ terminator: 'idle' });
    expect(idle.reports(typed(CARD)).texts).toEqual([]);
    expect(idle.pause(100).texts).toEqual([CARD]);
    expect(idle.reports(cardReports('0087654321')).pause(200).texts).toEqual([CARD, '0087654321']);
  });

  it('ends a card at Tab where the profile says so', () => {
    expect(run({ terminator: 'tab' }).reports([...typed('12'), keys(0x2b)]).texts).toEqual(['12']);
    expect(run().reports([...typed('12'), keys(0x2b), RELEASE, ENTER]).texts).toEqual(['12']);
  });

  it('takes the number off reports that have one', () => {
    const numbered = (id: number): Uint8Array[] =>
      cardReports(CARD).map((report) => Uint8Array.of(id, ...report));
    expect(run({ reportId: 1 }).reports(numbered(1)).texts).toEqual([CARD]);
    expect(run({ reportId: 1 }).reports(numbered(2)).texts).toEqual([]);
  });

  it('finds every digit string again, however its keys overlap', () => {
    const digits = fc.array(fc.nat(9), { minLength: 1, maxLength: 64 }).map((all) => all.join(''));
    fc.assert(
      fc.property(digits, fc.infiniteStream(fc.boolean()), (text, drops) => {
        const reports: Uint8Array[] = [];
        for (const [index, digit] of [...text].entries()) {
          reports.push(keys(digitKey(digit)));
          // A release may be lost only before a different key.
          const mayDrop = index + 1 < text.length && text[index + 1] !== digit;
          if (!(mayDrop && drops.next().value)) reports.push(RELEASE);
        }
        expect(run().reports([...reports, ENTER]).texts).toEqual([text]);
      }),
    );
  });

  it('survives a million random reports with a small state and then reads a card', () => {
    const noise = run();
    const bytes = new Uint8Array(8);
    let seed = 42;
    const random = (): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 16;
    const before = process.memoryUsage().heapUsed;
    for (let round = 0; round < 1_000; round++) {
      const reports = Array.from({ length: 1_000 }, () =>
        bytes.map(() => random() & (round % 2 ? 0x7f : 0xff)),
      );
      noise.reports(reports, 1);
      noise.outputs.length = 0;
    }
    expect(noise.stateSize).toBeLessThan(300);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
    expect(noise.pause(600).reports(cardReports(CARD)).texts).toEqual([CARD]);
  });
});
