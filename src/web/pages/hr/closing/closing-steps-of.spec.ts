import { describe, expect, it } from '@jest/globals';
import type { ClosingDetail } from './closing-queries.js';
import { closingStepsOf } from './closing-steps-of.js';

const unit = (current: boolean) => ({ unitId: 'u', unitName: 'Quầy', confirmedBy: null, confirmedAt: null, current }); // prettier-ignore
const closing = (facts: Partial<ClosingDetail>) => ({
  status: 'open' as const, people: { count: 4, confirmed: 1 }, units: [unit(false), unit(true)], ...facts,
}); // prettier-ignore
const states = (...of: Parameters<typeof closingStepsOf>): string =>
  closingStepsOf(...of).map(({ state }) => state).join(' '); // prettier-ignore

describe('how far a month is', () => {
  it('waits for what is open first, then for people', () => {
    const open = [{ kind: 'findings-undecided' }, { kind: 'persons-unconfirmed' }] as const;
    expect(states(closing({}), open)).toBe('due ahead ahead ahead ahead');
    expect(states(closing({}), open.slice(1))).toBe('done due ahead ahead ahead');
  });

  it('waits for every head, then for HR, then for the director', () => {
    expect(states(closing({}), [])).toBe('done done due ahead ahead');
    const confirmed = { status: 'head-confirmed' as const, units: [unit(true)] };
    expect(states(closing(confirmed), [])).toBe('done done done due ahead');
    expect(states(closing({ ...confirmed, status: 'checked' }), [])).toBe('done done done done due');
  });

  it('waits for a head again whose unit has changed since HR checked', () => {
    expect(states(closing({ status: 'checked' }), [])).toBe('done done due done ahead');
  });

  it('is over once it is sealed, and counts people and units', () => {
    expect(states(closing({ status: 'sealed' }), [])).toBe('done done done done done');
    const [, persons, heads] = closingStepsOf(closing({}), []);
    expect([persons?.of, heads?.of]).toEqual([
      { done: 1, count: 4 },
      { done: 1, count: 2 },
    ]);
  });
});
