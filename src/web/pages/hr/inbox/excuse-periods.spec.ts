import { describe, expect, it } from '@jest/globals';
import type { InboxItem } from '../hr-queries.js';
import { excusePeriods } from './excuse-periods.js';

const day = (date: string, ...spans: [number, number, boolean?][]): Pick<InboxItem, 'date' | 'exceptions'> => ({
  date,
  exceptions: spans.map(([fromSecond, untilSecond, againstPerson = true]) => ({ fromSecond, untilSecond, againstPerson })) as InboxItem['exceptions'],
}); // prettier-ignore

describe('the time that a proposal excuses', () => {
  it('is the whole day, one period for everybody of a date', () => {
    const days = [day('2026-11-30', [0, 60]), day('2026-11-30', [28800, 29340]), day('2026-11-20', [0, 1])];
    expect(excusePeriods(days, 'day').map(({ items, ...period }) => [period, items.length])).toEqual([
      [{ from: '2026-11-30T00:00:00+07:00', until: '2026-12-01T00:00:00+07:00' }, 2],
      [{ from: '2026-11-20T00:00:00+07:00', until: '2026-11-21T00:00:00+07:00' }, 1],
    ]);
  });

  it('is just what was recorded against the person, to the next whole minute', () => {
    const [period] = excusePeriods([day('2026-11-20', [28800, 29341], [61200, 64800, false])], 'recorded');
    expect(period).toMatchObject({ from: '2026-11-20T08:00:00+07:00', until: '2026-11-20T08:10:00+07:00' });
  });

  it('is the day where nothing was recorded against the person, or no stretch', () => {
    const whole = { from: '2026-11-20T00:00:00+07:00', until: '2026-11-21T00:00:00+07:00' };
    expect(excusePeriods([day('2026-11-20', [61200, 64800, false])], 'recorded')[0]).toMatchObject(whole);
    expect(excusePeriods([day('2026-11-20', [28800, 28800])], 'recorded')[0]).toMatchObject(whole);
  });
});
