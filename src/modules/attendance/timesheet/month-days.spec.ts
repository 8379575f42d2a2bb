import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysOfMonth } from '../../../core/time/civil-month.js';
import { FIRST_SIGN, MonthDays } from './month-days.js';

const period = daysOfMonth({ month: '2026-10', from: '2026-09-15', to: '2026-10-31' });
const sign = (place: number): string => String.fromCharCode(FIRST_SIGN + place);

describe('MonthDays', () => {
  it('gives the texts again with their dates, whatever days and kinds of days they are', () => {
    const kind = fc.constantFrom(
      'schedule [["sáng",0.5,"earned",240]]',
      'rest-day []',
      'holiday []',
      'none []',
    );
    const days = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: period.length - 1 }), kind), {
      selector: ([place]) => place,
    });
    fc.assert(
      fc.property(fc.array(days, { maxLength: 5 }), (people) => {
        const month = new MonthDays(period);
        const ordered = people.map((each) => each.toSorted(([a], [b]) => a - b));
        const kept = ordered.map((each) =>
          month.kept(each.map(([place]) => sign(place)).join(''), each.map(([, text]) => text).join('\n')),
        );
        expect(kept.map((each) => month.text(each))).toEqual(
          ordered.map((each) => each.map(([place, text]) => `${period[place]} ${text}`).join('\n')),
        );
        expect(kept.map(({ length }) => length)).toEqual(people.map(({ length }) => length));
      }),
    );
  });

  it('keeps a kind that thousands have once', () => {
    const month = new MonthDays(daysOfMonth('2026-10'));
    const text = `schedule ${'x'.repeat(100)}`;
    const kept = Array.from({ length: 1000 }, () => month.kept(sign(30), text));
    expect(new Set(kept.map(([day]) => day)).size).toBe(1);
    expect(month.text(kept[999] as Uint32Array)).toBe(`2026-10-31 ${text}`);
  });
});
