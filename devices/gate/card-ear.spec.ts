import { beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock } from '../../test/support/readers/fake-clock.js';
import { cardReports, ENTER, keys, RELEASE, typed } from '../../test/support/readers/wedge-reports.js';
import type { DriverName, ReaderBinding } from '../driver/reader-binding.js';
import { readCardText } from '../driver/card-text.js';
import { readerDrivers } from '../drivers.js';
import { CardEar, type HeardCard } from './card-ear.js';
import { fitsOf } from './learned-card.js';

const TAB = keys(0x2b);
const CARD = '0012345678';
const MATCH = { vendorId: 1, productId: 2, path: 'x' };

describe('an ear at a reader that nobody described', () => {
  let clock: FakeClock;
  let heard: HeardCard[];
  beforeEach(() => {
    clock = new FakeClock();
    heard = [];
  });

  function ear(driver: DriverName, opened = {}): CardEar {
    const drivers = readerDrivers({ clock, sysfs: null });
    return new CardEar({
      driver,
      decoder: (options) => drivers[driver].decoder({ code: 'A', match: MATCH, profile: { driver, format: '8H10D', options } }),
      clock,
      opened,
      found: (card) => heard.push(card),
    });
  } // prettier-ignore
  /** Reports a few ms apart, as a reader types. */
  async function type(listening: CardEar, reports: readonly Uint8Array[], gapMs = 8): Promise<void> {
    for (const report of reports) {
      listening.report(report, clock.monotonicMs());
      await clock.pass(gapMs);
    }
  }
  const learned = (): [string | undefined, unknown] => [
    heard[0]?.text,
    heard[0]?.fits.find(({ format }) => format === '8H10D')?.options,
  ];

  it.each([
    ['Enter, at once', [...cardReports(CARD)], {}, 0],
    ['Tab', [...typed(CARD), TAB, RELEASE], { terminator: 'tab' }, 800],
    [
      'Tab and then Enter, as one that ends with Enter',
      [...typed(CARD), TAB, RELEASE, ENTER, RELEASE],
      {},
      800,
    ],
    ['nothing', typed(CARD), { terminator: 'idle' }, 900],
  ])('hears a card that ends with %s', async (_end, reports, options, afterMs) => {
    const listening = ear('keyboard-wedge');
    await type(listening, reports);
    await clock.pass(afterMs);
    expect(learned()).toEqual([CARD, options]);
    // The saved binding reads this very card, and the next.
    const profile = { driver: 'keyboard-wedge', format: '8H10D', options } as const;
    const binding: ReaderBinding = { code: 'A', match: MATCH, profile };
    const drivers = readerDrivers({ clock, sysfs: null });
    expect(drivers['keyboard-wedge'].check(binding)).toEqual([]);
    expect(readCardText('8H10D', options, CARD)).toEqual({ ok: true, credential: 'card:32:00BC614E' });
    await clock.pass(5_000);
    expect([heard.length, clock.waiting]).toEqual([1, 0]);
  });

  it('takes a pause before Enter for no end of the card', async () => {
    const listening = ear('keyboard-wedge');
    await type(listening, typed(CARD));
    await clock.pass(300);
    await type(listening, [ENTER, RELEASE]);
    expect(learned()).toEqual([CARD, {}]);
  });

  it('hears a reader that numbers its reports', async () => {
    const numbered = cardReports(CARD).map((report) => Uint8Array.of(1, ...report));
    await type(ear('keyboard-wedge'), numbered);
    expect(learned()).toEqual([CARD, { reportId: 1 }]);
  });

  it('hears nothing of what a person types, slowly or without being a number', async () => {
    const listening = ear('keyboard-wedge');
    await type(listening, typed('20261123'), 300);
    await clock.pass(2_000);
    await type(listening, [...[0x10, 0x17, 0x0e].map((key) => keys(key)), ENTER]);
    await clock.pass(2_000);
    expect([heard, listening.heard]).toEqual([[], true]);
    listening.end();
  });

  it('hears frames of an RDM6300 and lines on a serial port, at the speed that it was opened with', async () => {
    const frames = ear('serial');
    frames.report(Buffer.from('0230313032364636433341334103', 'hex'), 0);
    await clock.pass(800);
    expect(heard[0]).toMatchObject({
      text: '01026F6C3A',
      fits: [{ format: '10H', options: { frame: 'rdm6300' } }],
    });
    heard.length = 0;
    const lines = ear('serial', { baudRate: 115_200 });
    lines.report(Buffer.from(`${CARD}\r\n`), clock.monotonicMs());
    await clock.pass(800);
    expect(learned()).toEqual([CARD, { baudRate: 115_200, frame: 'line' }]);
  });

  it('says nothing after its end', async () => {
    const listening = ear('keyboard-wedge');
    await type(listening, [...typed(CARD), TAB]);
    listening.end();
    await clock.pass(2_000);
    await type(listening, cardReports(CARD));
    expect([heard, clock.waiting]).toEqual([[], 0]);
  });
});

describe('the ways to read a learned text', () => {
  const ways = (text: string, mayBeCut = true) =>
    fitsOf(text, {}, mayBeCut).map(({ format, options }) => `${format} ${JSON.stringify(options)}`);

  it('are those whose binding reads it: by their length, or without it when the reader leaves zeros out', () => {
    expect(ways('0012345678', false)).toEqual(['10H {}', '8H10D {}', 'UID-BE-D {}', 'UID-LE-D {}']);
    expect(ways('12345678')).toEqual(expect.arrayContaining(['6H8D {}', '8H10D {"length":"any"}']));
    expect(ways('12345678', false)).not.toContain('8H10D {"length":"any"}');
    for (const { format, options } of fitsOf('12345678', {}, true))
      expect(readCardText(format, options, '12345678').ok).toBe(true);
  });

  it('are none for what is no number or too short to be one', () => {
    expect([ways('mật khẩu'), ways('1234'), ways('')]).toEqual([[], [], []]);
  });
});
