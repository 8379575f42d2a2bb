import { describe, expect, it } from '@jest/globals';
import { placePeriod, type StoredPeriod } from './place-period.js';

const stored = (from: string, until: string | null): StoredPeriod => ({ id: from, from, until });

describe('placePeriod', () => {
  const placed = (
    periods: readonly StoredPeriod[],
    from: string,
    until: string | null,
  ): string | { change: string | undefined; end: string[] } => {
    const place = placePeriod(periods, { from, until });
    return place === 'in-the-way' ? place : { change: place.change?.id, end: place.end.map(({ id }) => id) };
  };

  it.each([
    ['nothing is stored', [], '2026-07-01', null, { change: undefined, end: [] }],
    ['what runs without end ends', [stored('2026-01-01', null)], '2026-07-01', null, { change: undefined, end: ['2026-01-01'] }],
    ['what runs ends earlier', [stored('2026-01-01', '2026-09-01')], '2026-07-01', '2026-09-01', { change: undefined, end: ['2026-01-01'] }],
    ['what begins on the same day changes', [stored('2026-07-01', null)], '2026-07-01', '2026-08-01', { change: '2026-07-01', end: [] }],
    ['what ended the day before stays', [stored('2026-01-01', '2026-07-01')], '2026-07-01', null, { change: undefined, end: [] }],
    ['what begins the day after stays', [stored('2026-09-01', null)], '2026-07-01', '2026-09-01', { change: undefined, end: [] }],
    ['something begins inside', [stored('2026-08-31', null)], '2026-07-01', '2026-09-01', 'in-the-way'],
    ['what runs would go on', [stored('2026-01-01', null)], '2026-07-01', '2026-09-01', 'in-the-way'],
    ['what runs would go on for a day', [stored('2026-01-01', '2026-09-02')], '2026-07-01', '2026-09-01', 'in-the-way'],
  ])('%s', (_name, periods, from, until, expected) => {
    expect(placed(periods, from, until)).toEqual(expected);
  }); // prettier-ignore
});
