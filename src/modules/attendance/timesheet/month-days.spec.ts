import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MonthDays } from './month-days.js';

describe('MonthDays', () => {
  it('gives every text again, whatever the kinds of days are', () => {
    const kind = fc.constantFrom('schedule [["sáng",0.5,"earned",240]]', 'rest-day []', 'holiday []', '');
    const day = fc.tuple(fc.integer({ min: 1, max: 31 }), kind);
    fc.assert(
      fc.property(fc.array(fc.array(day, { maxLength: 31 }), { maxLength: 5 }), (people) => {
        const month = new MonthDays('2026-10');
        const texts = people.map((days) =>
          days.map(([of, text]) => `2026-10-${String(of).padStart(2, '0')} ${text}`).join('\n'),
        );
        const kept = texts.map((text) => month.kept(text));
        expect(kept.map((each) => month.text(each))).toEqual(texts);
        expect(kept.map(({ length }) => length)).toEqual(people.map(({ length }) => length));
      }),
    );
  });

  it('keeps a kind that thousands have once', () => {
    const month = new MonthDays('2026-10');
    const text = `2026-10-01 schedule ${'x'.repeat(100)}`;
    const kept = Array.from({ length: 1000 }, () => month.kept(text));
    expect(new Set(kept.map(([day]) => day)).size).toBe(1);
    expect(month.text(kept[999] as Uint32Array)).toBe(text);
  });
});
