import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clock } from '../../../test/rules/attendance-fixture.js';
import { captureWindows } from './capture-window.js';

const rules = { captureBeforeMinutes: 240, captureAfterMinutes: 600 };
const shift = (start: string, end: string) => ({ startSecond: clock(start), endSecond: clock(end) });

describe('captureWindows', () => {
  it('reaches from before the first start to after the last end', () => {
    expect(captureWindows([shift('08:00', '17:00')], rules)).toEqual([
      { from: clock('04:00'), until: clock('03:00+1') },
    ]);
  });

  it('cuts half way between two shifts, in whatever order they come', () => {
    const day = shift('08:00', '17:00');
    const night = shift('22:00', '06:00+1');
    const windows = [
      { from: clock('04:00'), until: clock('19:30') },
      { from: clock('19:30'), until: clock('16:00+1') },
    ];
    expect(captureWindows([day, night], rules)).toEqual(windows);
    expect(captureWindows([night, day], rules)).toEqual([...windows].reverse());
  });

  it('leaves windows alone that only touch', () => {
    const windows = captureWindows([shift('08:00', '12:00'), shift('02:00+1', '06:00+1')], rules);
    expect(windows.map((each) => [each.from, each.until])).toEqual([
      [clock('04:00'), clock('22:00')],
      [clock('22:00'), clock('16:00+1')],
    ]);
  });

  it('gives each shift its own limits, so that two days agree whose a punch is', () => {
    const today = shift('08:00', '17:00');
    const tomorrow = {
      ...shift('14:00+1', '18:00+1'),
      capture: { captureBeforeMinutes: 720, captureAfterMinutes: 600 },
    };
    const [first, second] = captureWindows([today, tomorrow], rules);
    // 02:00 to 03:00 overlap: cut half way between 17:00 and 14:00.
    expect([first?.until, second?.from]).toEqual([clock('03:30+1'), clock('03:30+1')]);
  });

  it('never lets windows of shifts that follow each other overlap', () => {
    const lengths = fc.array(fc.tuple(fc.nat({ max: 90_000 }), fc.integer({ min: 1, max: 50_000 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(lengths, (all) => {
        let at = 0;
        const shifts = all.map(([gap, length]) => {
          const startSecond = at + gap;
          at = startSecond + length;
          return { startSecond, endSecond: at };
        });
        const windows = captureWindows(shifts, rules);
        windows.slice(1).forEach((window, index) => {
          expect(window.from).toBeGreaterThanOrEqual(windows[index]?.until ?? 0);
        });
      }),
    );
  });
});
