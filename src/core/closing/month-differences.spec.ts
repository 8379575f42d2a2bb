import { describe, expect, it } from '@jest/globals';
import { dayDifferences, findingDifferences } from './month-differences.js';
import { dayFigures, type SealedDay, type SealedFinding } from './sealed-line.js';

const none = Object.fromEntries(dayFigures.map((name) => [name, 0])) as SealedDay['figures'];
const day = (date: string, changes: Partial<SealedDay> = {}): SealedDay => ({
  date, fingerprint: 'a', planned: true, present: true, because: 'schedule', exceptions: [], credits: [],
  figures: { ...none, workedMinutes: 480 }, ...changes,
}); // prettier-ignore
const finding = (id: string, status: string): SealedFinding => ({
  id, date: '2026-11-20', sessionId: 'morning', rule: 'TG-01', status, minutes: 9,
}); // prettier-ignore
const month = (days: SealedDay[], findings: SealedFinding[] = []) => ({ days, findings });

describe('dayDifferences', () => {
  it('tells other figures from other facts behind the same figures', () => {
    const sealed = month([day('2026-11-18'), day('2026-11-19'), day('2026-11-20')]);
    const now = month([
      day('2026-11-18'),
      day('2026-11-19', { fingerprint: 'b' }),
      day('2026-11-20', { fingerprint: 'b', figures: { ...none, workedMinutes: 240 } }),
    ]);
    expect(dayDifferences(sealed, now).map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2026-11-19 facts',
      '2026-11-20 figures',
    ]);
  });

  it('finds figures that were edited while the fingerprint was left alone', () => {
    const edited = month([day('2026-11-20', { figures: { ...none, workedMinutes: 1 } })]);
    expect(dayDifferences(edited, month([day('2026-11-20')]))).toMatchObject([{ kind: 'figures' }]);
  });

  it('names days that are new and days that are no more, by date', () => {
    const found = dayDifferences(month([day('2026-11-20')]), month([day('2026-11-19')]));
    expect(found.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2026-11-19 added',
      '2026-11-20 removed',
    ]);
  });
});

describe('findingDifferences', () => {
  it('are findings that stand otherwise, are new or are gone', () => {
    const sealed = month([], [finding('1', 'waiting'), finding('2', 'confirmed'), finding('3', 'excused')]);
    const now = month([], [finding('1', 'excused'), finding('2', 'confirmed'), finding('4', 'waiting')]);
    expect(
      findingDifferences(sealed, now).map(({ id, sealed: was, now: is }) => [id, was?.status, is?.status]),
    ).toEqual([
      ['1', 'waiting', 'excused'],
      ['3', 'excused', undefined],
      ['4', undefined, 'waiting'],
    ]);
  });

  it('see another severity or article behind the same status', () => {
    const sealed = { ...finding('1', 'confirmed'), severity: 1, cites: [{ instrument: 'A', article: null }] };
    const now = { ...sealed, severity: 2 };
    expect(findingDifferences(month([], [sealed]), month([], [now]))).toMatchObject([{ id: '1' }]);
    expect(findingDifferences(month([], [sealed]), month([], [{ ...sealed }]))).toEqual([]);
  });

  it('compare with a finding that was sealed with fewer parts only those', () => {
    const now = { ...finding('1', 'confirmed'), severity: 2 };
    expect(findingDifferences(month([], [finding('1', 'confirmed')]), month([], [now]))).toEqual([]);
    expect(findingDifferences(month([], [finding('1', 'waiting')]), month([], [now]))).toHaveLength(1);
  });
});
