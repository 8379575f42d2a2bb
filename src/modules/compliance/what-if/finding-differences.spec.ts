import { describe, expect, it } from '@jest/globals';
import type { DraftedFinding } from './drafted-findings.js';
import { findingDifferences } from './finding-differences.js';

const found = (rule: string, minutes: number, more: Partial<DraftedFinding> = {}): DraftedFinding => ({
  employeeId: 'CB1', date: '2026-11-20', unitId: 'Q1', rule, minutes, area: 'tinh-than', severity: 1, sessionId: 'morning',
  evidence: { exception: 'late-arrival', fromSecond: 0, untilSecond: 0, because: [] }, cites: [], ...more,
}); // prettier-ignore
const told = (before: DraftedFinding[], after: DraftedFinding[]): string[] =>
  findingDifferences(before, after).map(
    ({ change, finding: { rule }, minutesBefore, minutesAfter }) =>
      `${change} ${rule} ${minutesBefore ?? '-'} ${minutesAfter ?? '-'}`,
  );

describe('differences between findings', () => {
  it('are none where the same rule finds the same minutes', () => {
    expect(told([found('TG-01', 9)], [found('TG-01', 9)])).toEqual([]);
  });

  it('name what comes, what goes and what has other minutes or another gravity', () => {
    expect(told([], [found('TG-01', 9)])).toEqual(['comes TG-01 - 9']);
    expect(told([found('TG-01', 9)], [])).toEqual(['goes TG-01 9 -']);
    expect(told([found('TG-01', 9)], [found('TG-01', 10)])).toEqual(['changes TG-01 9 10']);
    expect(told([found('TG-01', 9)], [found('TG-01', 9, { severity: 2 })])).toEqual(['changes TG-01 9 9']);
  });

  it('tell sessions, dates and people apart, and come by date', () => {
    const before = [found('TG-01', 9)];
    expect(told(before, [found('TG-01', 9, { sessionId: 'afternoon' })])).toHaveLength(2);
    expect(told(before, [found('TG-01', 9, { employeeId: 'CB2' })])).toHaveLength(2);
    const after = [
      ...before,
      found('TG-04', 240, { date: '2026-11-19' }),
      found('TG-03', 7, { date: '2026-11-18' }),
    ];
    expect(told(before, after)).toEqual(['comes TG-03 - 7', 'comes TG-04 - 240']);
  });
});
