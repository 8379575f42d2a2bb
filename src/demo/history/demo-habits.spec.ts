import { describe, expect, it } from '@jest/globals';
import { demoPeople } from '../demo-centre.js';
import { scanSeconds, workingDates } from './demo-habits.js';

const START = 7.5 * 3600;

describe('the habits of the people of the demo', () => {
  const dates = workingDates('2026-09-01', '2026-11-28', new Set(['2026-09-02']));
  const codes = demoPeople().map(({ code }) => code);

  it('are the same for the same person and date', () => {
    const once = scanSeconds('CB014', '2026-10-05', { inOrder: false });
    expect(scanSeconds('CB014', '2026-10-05', { inOrder: false })).toEqual(once);
    expect(scanSeconds('CB015', '2026-10-05', { inOrder: false })).not.toEqual(once);
  });

  it('in order are four scans, none after the beginning of a session and none before its end', () => {
    for (const code of codes)
      for (const date of dates) {
        const [morning = 0, noon = 0, afternoon = 0, evening = 0, ...more] = scanSeconds(code, date, { inOrder: true });
        expect(more).toEqual([]);
        expect(morning < START && noon > 11.5 * 3600 && afternoon < 13.5 * 3600 && evening > 17 * 3600).toBe(true);
      }
  }); // prettier-ignore

  it('slip on about one day in twenty, in every way', () => {
    const days = codes.flatMap((code) => dates.map((date) => scanSeconds(code, date, { inOrder: false })));
    const share = (fits: (times: number[]) => boolean): number => days.filter(fits).length / days.length;
    const late = share(([first = 0, ...rest]) => rest.length === 3 && first >= START + 7 * 60);
    expect(late).toBeGreaterThan(0.02);
    expect(late).toBeLessThan(0.04);
    expect(share(({ length }) => length === 3)).toBeGreaterThan(0.005);
    expect(share(({ length }) => length === 0)).toBeGreaterThan(0);
    expect(share(({ length }) => length === 0)).toBeLessThan(0.01);
  });

  it('can be late by a number of minutes that is said', () => {
    const [first = 0] = scanSeconds('CB014', '2026-11-26', { inOrder: false, lateMinutes: 12 });
    expect(Math.floor((first - START) / 60)).toBe(12);
  });

  it('leave out weekends and the days that are named', () => {
    expect(workingDates('2026-09-01', '2026-09-08', new Set(['2026-09-02']))).toEqual(['2026-09-01', '2026-09-03', '2026-09-04', '2026-09-07']);
  });
}); // prettier-ignore
