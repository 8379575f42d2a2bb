import { describe, expect, it } from '@jest/globals';
import type { FactMark } from '../staleness/staleness.service.js';
import { factTurn } from './resolve-facts.js';

const mark = (
  employeeId: string,
  fromDate: string | null,
  untilDate: string | null,
  cause = 'badge',
): FactMark => ({
  employeeId,
  fromDate,
  untilDate,
  cause,
});
const today = '2026-11-23';
const first = new Map([
  ['an', '2026-01-01'],
  ['binh', '2026-11-01'],
]);
const span = ({ now }: ReturnType<typeof factTurn>, id: string): string[] => {
  const dates = now.filter(({ employeeId }) => employeeId === id).map(({ date }) => date);
  return dates.length === 0 ? [] : [dates.at(0) ?? '', dates.at(-1) ?? '', String(dates.length)];
};

describe('factTurn', () => {
  it('names the days of a mark with two neighbours on either side', () => {
    const turn = factTurn([mark('an', '2026-03-10', '2026-03-11')], first, today, 1000);
    expect(span(turn, 'an')).toEqual(['2026-03-08', '2026-03-12', '5']);
    expect(turn.later).toEqual([]);
  });

  it.each(['time', 'seed', 'delivery'])('names no neighbours for %s: no shift changed', (cause) => {
    const turn = factTurn([mark('an', '2026-03-10', '2026-03-11', cause)], first, today, 1000);
    expect(span(turn, 'an')).toEqual(['2026-03-10', '2026-03-10', '1']);
  });

  it('begins where there can be days of the person, and ends with today in the farthest zone', () => {
    const turn = factTurn([mark('binh', null, null)], first, today, 1000);
    expect(span(turn, 'binh')).toEqual(['2026-11-01', '2026-11-24', '24']);
  });

  it('does nothing for people who can have no days, and for the future', () => {
    const marks = [mark('nobody', null, null), mark('an', '2027-01-01', null)];
    expect(factTurn(marks, first, today, 1000)).toEqual({ now: [], later: [] });
  });

  it('takes two months at a time, the newest first, and keeps the rest with its cause', () => {
    const turn = factTurn([mark('an', null, null, 'rules')], first, today, 1000);
    expect(span(turn, 'an')).toEqual(['2026-09-24', '2026-11-24', '62']);
    expect(turn.later).toEqual([mark('an', null, '2026-09-24', 'rules')]);
  });

  it('comes to an end, with every date looked at', () => {
    let marks: readonly FactMark[] = [mark('an', null, null)];
    const seen = new Set<string>();
    for (let turns = 0; marks.length > 0; turns += 1) {
      expect(turns).toBeLessThan(10);
      const turn = factTurn(marks, first, today, 1000);
      for (const { date } of turn.now) seen.add(date);
      marks = turn.later;
    }
    expect(seen.size).toBe(31 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 24);
  });

  it('leaves marks for later once a turn has enough', () => {
    const marks = [mark('an', '2026-03-01', '2026-03-20'), mark('binh', '2026-11-02', '2026-11-03')];
    expect(factTurn(marks, first, today, 10).later).toEqual([marks[1]]);
  });
});
