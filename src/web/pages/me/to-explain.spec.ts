import { describe, expect, it } from '@jest/globals';
import { isExplained, isTakenBack, toExplain } from './to-explain.js';

const finding = { id: 'a', status: 'waiting', explainUntil: '2026-11-26' } as const;

describe('what waits for an explanation of the person', () => {
  it('does so until its last day, and no longer', () => {
    expect(toExplain(finding, [], '2026-11-26')).toBe(true);
    expect(toExplain(finding, [], '2026-11-27')).toBe(false);
  });

  it('does so without a last day as long as it is provisional', () => {
    expect(toExplain({ ...finding, status: 'provisional', explainUntil: null }, [], '2027-01-01')).toBe(true);
  });

  it('does not once it was explained or decided', () => {
    expect(toExplain(finding, [{ findingId: 'a', status: 'waiting' }], '2026-11-20')).toBe(false);
    expect(toExplain(finding, [{ findingId: 'b', status: 'waiting' }], '2026-11-20')).toBe(true);
    // The reason that was accepted has been cancelled: the finding waits again.
    expect(toExplain(finding, [{ findingId: 'a', status: 'accepted' }], '2026-11-20')).toBe(true);
    expect(toExplain({ ...finding, status: 'confirmed' }, [], '2026-11-20')).toBe(false);
  });
});

describe('what was answered', () => {
  it('waits for a decision while nobody has decided', () => {
    expect(isExplained(finding, { status: 'waiting' })).toBe(true);
    expect(isExplained(finding, undefined)).toBe(false);
    expect(isExplained({ status: 'excused' }, { status: 'accepted' })).toBe(false);
  });

  it('is taken back when it was accepted and waits again all the same', () => {
    expect(isTakenBack(finding, { status: 'accepted' })).toBe(true);
    expect(isTakenBack({ status: 'excused' }, { status: 'accepted' })).toBe(false);
    expect(isTakenBack(finding, { status: 'waiting' })).toBe(false);
  });
});
