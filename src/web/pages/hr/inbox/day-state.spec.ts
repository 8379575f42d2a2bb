import { describe, expect, it } from '@jest/globals';
import type { DayFinding, InboxItem } from '../hr-queries.js';
import { dayState } from './day-state.js';

const TODAY = '2026-11-24';
const finding = (facts: Partial<DayFinding>): DayFinding =>
  ({ status: 'waiting', explanationId: null, decidable: false, explainUntil: '2026-11-24', statusVi: 'Chờ', statusEn: 'Waiting', ...facts }) as DayFinding; // prettier-ignore
const late = { kind: 'late-arrival', againstPerson: true } as InboxItem['exceptions'][number];
const day: Pick<InboxItem, 'findings' | 'proposals' | 'status' | 'exceptions'> = {
  findings: [],
  proposals: [],
  status: 'final',
  exceptions: [late],
};
const of = (...findings: DayFinding[]) => dayState({ ...day, findings }, TODAY);

describe('where a day with exceptions stands', () => {
  it('is a proposal that waits, whatever else there is', () => {
    const proposals = [{ id: 'x', kind: 'excuse', proposedBy: 'TC' }] as unknown as InboxItem['proposals'];
    expect(dayState({ ...day, findings: [finding({ explanationId: 'e' })], proposals }, TODAY).is).toBe('proposed'); // prettier-ignore
  });

  it('is an explanation, then a decision of the caller', () => {
    expect(of(finding({ decidable: true }), finding({ explanationId: 'e' })).is).toBe('explained');
    expect(of(finding({}), finding({ decidable: true })).is).toBe('mine');
  });

  it('can be explained on the last day, and not on the day after', () => {
    expect(of(finding({}))).toEqual({ is: 'explainable', until: '2026-11-24' });
    expect(of(finding({ explainUntil: '2026-11-23' })).is).toBe('superior');
  });

  it('is provisional or decided', () => {
    expect(of(finding({ status: 'provisional', explainUntil: null })).is).toBe('provisional');
    expect(of(finding({ status: 'excused', statusVi: 'Có lý do', statusEn: 'Excused' }))).toEqual({
      is: 'decided', vi: 'Có lý do', en: 'Excused',
    }); // prettier-ignore
  });

  it('says why nothing was recorded: not computed to the end, within the rules, or nothing against the person', () => {
    expect(dayState({ ...day, status: 'provisional' }, TODAY).is).toBe('provisional');
    expect(of().is).toBe('none');
    const extra = { ...late, againstPerson: false };
    expect(dayState({ ...day, exceptions: [extra] }, TODAY).is).toBe('none-against');
  });
});
