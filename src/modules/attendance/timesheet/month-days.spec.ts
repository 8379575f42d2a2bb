import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MonthDays } from './month-days.js';

describe('MonthDays', () => {
  it('gives the texts again with their dates, whatever days and kinds of days they are', () => {
    const kind = fc.constantFrom(
      'schedule [["sáng",0.5,"earned",240]]',
      'rest-day []',
      'holiday []',
      'none []',
    );
    const days = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 31 }), kind), {
      selector: ([day]) => day,
      maxLength: 31,
    });
    fc.assert(
      fc.property(fc.array(days, { maxLength: 5 }), (people) => {
        const month = new MonthDays('2026-10');
        const ordered = people.map((each) => each.toSorted(([a], [b]) => a - b));
        const kept = ordered.map((each) =>
          month.kept(
            each.reduce((bits, [day]) => bits | (1 << (day - 1)), 0),
            each.map(([, text]) => text).join('\n'),
          ),
        );
        expect(kept.map((each) => month.text(each))).toEqual(
          ordered.map((each) =>
            each.map(([day, text]) => `2026-10-${String(day).padStart(2, '0')} ${text}`).join('\n'),
          ),
        );
        expect(kept.map(({ length }) => length)).toEqual(people.map(({ length }) => length));
      }),
    );
  });

  it('keeps a kind that thousands have once', () => {
    const month = new MonthDays('2026-10');
    const text = `schedule ${'x'.repeat(100)}`;
    const kept = Array.from({ length: 1000 }, () => month.kept(1 << 30, text));
    expect(new Set(kept.map(([day]) => day)).size).toBe(1);
    expect(month.text(kept[999] as Uint32Array)).toBe(`2026-10-31 ${text}`);
  });
});
