import { describe, expect, it } from '@jest/globals';
import { mostSpecificAssignment, type ScheduleAssignment } from './most-specific-assignment.js';

const assignment = (to: ScheduleAssignment['to'], fromDate: string, untilDate: string | null = null) => ({
  to,
  fromDate,
  untilDate,
});
const province = assignment({ unitId: 'province' }, '2026-01-01');
const desk = assignment({ unitId: 'desk' }, '2026-03-01', '2026-04-01');
const own = assignment({ personId: 'an' }, '2026-03-10', '2026-03-11');
const all = [province, desk, own, assignment({ personId: 'binh' }, '2026-01-01')];
const at = (date: string) => mostSpecificAssignment(all, 'an', ['desk', 'centre', 'province'], date);

describe('mostSpecificAssignment', () => {
  it('prefers the person, then the unit, then the nearest ancestor, on the days they hold', () => {
    expect(at('2026-03-10')).toBe(own);
    expect(at('2026-03-11')).toBe(desk);
    expect(at('2026-03-31')).toBe(desk);
    expect(at('2026-04-01')).toBe(province);
    expect(at('2025-12-31')).toBeUndefined();
  });

  it('prefers the one that began last among equals', () => {
    const newer = assignment({ unitId: 'desk' }, '2026-03-05');
    expect(mostSpecificAssignment([newer, desk], 'an', ['desk'], '2026-03-06')).toBe(newer);
    expect(mostSpecificAssignment([desk, newer], 'an', ['desk'], '2026-03-06')).toBe(newer);
    expect(mostSpecificAssignment([desk, newer], 'an', ['desk'], '2026-03-04')).toBe(desk);
  });
});
