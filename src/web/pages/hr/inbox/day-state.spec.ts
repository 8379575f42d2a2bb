import { describe, expect, it } from '@jest/globals';
import type { DayFinding } from '../hr-queries.js';
import { dayState } from './day-state.js';

const TODAY = '2026-11-24';
const finding = (facts: Partial<DayFinding>): DayFinding =>
  ({ status: 'waiting', explanationId: null, decidable: false, explainUntil: '2026-11-24', statusVi: 'Chờ', statusEn: 'Waiting', ...facts }) as DayFinding; // prettier-ignore
const of = (...findings: DayFinding[]) => dayState({ findings, proposals: [] }, TODAY);

describe('where a day with exceptions stands', () => {
  it('is a proposal that waits, whatever else there is', () => {
    const proposal = {
      id: 'x',
      kind: 'excuse',
      proposedBy: 'TC',
      proposedAt: '2026-11-24T00:00:00Z',
    } as const;
    expect(dayState({ findings: [finding({ explanationId: 'e' })], proposals: [proposal] }, TODAY).is).toBe('proposed'); // prettier-ignore
  });

  it('is an explanation, then a decision of the caller', () => {
    expect(of(finding({ decidable: true }), finding({ explanationId: 'e' })).is).toBe('explained');
    expect(of(finding({}), finding({ decidable: true })).is).toBe('mine');
  });

  it('can be explained on the last day, and not on the day after', () => {
    expect(of(finding({}))).toEqual({ is: 'explainable', until: '2026-11-24' });
    expect(of(finding({ explainUntil: '2026-11-23' })).is).toBe('superior');
  });

  it('is provisional, decided, or nothing at all', () => {
    expect(of(finding({ status: 'provisional', explainUntil: null })).is).toBe('provisional');
    expect(of(finding({ status: 'excused', statusVi: 'Có lý do', statusEn: 'Excused' }))).toEqual({
      is: 'decided', vi: 'Có lý do', en: 'Excused',
    }); // prettier-ignore
    expect(of().is).toBe('none');
  });
});
