import { describe, expect, it } from '@jest/globals';
import { boundAfter, dayOfTwoSeasons, lastDayBefore } from './season-bounds.js';

describe('season bounds', () => {
  it.each([['10-15', '10-16'], ['02-28', '02-29'], ['02-29', '02-30'], ['10-31', '10-32'], ['12-31', '12-32']])(
    'a season to the end of %s ends before %s',
    (lastDay, bound) => {
      expect(boundAfter(lastDay)).toBe(bound);
      expect(lastDayBefore(bound)).toBe(lastDay);
    },
  ); // prettier-ignore

  it('a bound on the first of a month, as stored before, shows the day before it', () => {
    expect(lastDayBefore('11-01')).toBe('10-31');
    expect(lastDayBefore('03-01')).toBe('02-29');
  });

  const season = (from: string, lastDay: string): { fromMonthDay: string; untilMonthDay: string } => {
    return { fromMonthDay: from, untilMonthDay: boundAfter(lastDay) };
  };

  it.each([
    ['that follow each other', [season('04-16', '10-15'), season('10-16', '04-15')], undefined],
    ['that share a day', [season('04-16', '10-15'), season('10-15', '04-15')], '10-15'],
    ['over the turn of the year', [season('11-01', '01-31'), season('01-31', '03-01')], '01-31'],
    ['one of which is the whole year', [season('01-01', '12-31'), season('06-01', '06-01')], '06-01'],
    ['of which there is none', [], undefined],
  ])('finds the day of two seasons %s', (_name, seasons, day) => {
    expect(dayOfTwoSeasons(seasons)).toBe(day);
  });
});
