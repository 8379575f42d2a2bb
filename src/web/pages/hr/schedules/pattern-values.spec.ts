import { describe, expect, it } from '@jest/globals';
import { patternOf, shapeOf, valuesOf, withoutSeason } from './pattern-values.js';
import type { Pattern } from './schedules-queries.js';

const seasonal: Pattern = {
  sessions: { mon: ['07:30-11:30', '13:30-17:00'] },
  seasons: [
    { from: '04-16', until: '10-15', sessions: { mon: ['07:00-11:30'] } },
    { from: '11-01', until: '02-29', sessions: { fri: ['08:00-12:00'] } },
  ],
  cycle: null,
};
const rotating: Pattern = {
  sessions: null,
  seasons: [],
  cycle: { start: '2026-03-01', days: [['06:00-18:00'], ['22:00-02:00', '02:30-06:00'], []] },
};

describe('the fields of a pattern', () => {
  it('give back what was put in', () => {
    expect(patternOf(valuesOf(seasonal), shapeOf(seasonal))).toEqual({ sessions: seasonal.sessions, seasons: seasonal.seasons }); // prettier-ignore
    expect(patternOf(valuesOf(rotating), shapeOf(rotating))).toEqual({ cycle: rotating.cycle });
  });

  it('say only what their shape shows: hours of a week are none of a cycle', () => {
    const values = { ...valuesOf(seasonal), ...valuesOf(rotating) };
    expect(patternOf(values, { kind: 'cycle', seasons: 2, cycleDays: 1 })).toEqual({
      cycle: { start: '2026-03-01', days: [['06:00-18:00']] },
    });
  });

  it('move up when a season is taken out', () => {
    const left = withoutSeason(valuesOf(seasonal), 0);
    const { seasons } = patternOf(left, { kind: 'week', seasons: 1, cycleDays: 3 });
    expect(seasons).toEqual([seasonal.seasons[1]]);
    expect(Object.keys(left).some((name) => name.startsWith('seasons[1]'))).toBe(false);
    expect(patternOf(withoutSeason(valuesOf(seasonal), 1), shapeOf({ ...seasonal, seasons: seasonal.seasons.slice(0, 1) })).seasons).toEqual(
      seasonal.seasons.slice(0, 1),
    ); // prettier-ignore
  });
});
