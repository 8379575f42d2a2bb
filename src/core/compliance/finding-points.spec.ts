import { describe, expect, it } from '@jest/globals';
import type { RuleValue } from '../rules/rule-book.js';
import { findingPoints, sumOfPoints } from './finding-points.js';

const under = (value: RuleValue) => ({
  read: () => ({
    ok: true as const,
    rule: { path: 'points.perRule', value, from: '2026-01-01', basis: 'local', instrument: '1', article: null, overlay: null } as const,
  }),
}); // prettier-ignore
const scale = under({ 'TG-01': 0.5 });

describe('findingPoints', () => {
  it.each([
    ['TG-01', 'confirmed', 0.5],
    ['TG-01', 'reminder', 0.5],
    ['TG-02', 'confirmed', 0],
    ['TG-01', 'waiting', null],
    ['TG-01', 'excused', null],
  ] as const)('%s, %s: %s', (rule, status, points) => {
    expect(findingPoints({ rule, status }, scale)).toBe(points);
  });

  it('has none while no scale is issued, nor before the rule begins', () => {
    const finding = { rule: 'TG-01', status: 'confirmed' } as const;
    expect(findingPoints(finding, under('off'))).toBeNull();
    const error = { path: 'points.perRule', date: '2000-01-01', reason: 'not-yet' } as const;
    expect(findingPoints(finding, { read: () => ({ ok: false, error }) })).toBeNull();
  });

  it('is summed over those that have any', () => {
    expect(sumOfPoints([0.1, 0.2, null])).toBe(0.3);
    expect(sumOfPoints([0, null])).toBe(0);
    expect(sumOfPoints([null])).toBeNull();
    expect(sumOfPoints([])).toBeNull();
  });
});
