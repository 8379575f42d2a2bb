import { describe, expect, it } from '@jest/globals';
import type { CheckSights } from './inspection-check.js';
import { checkOutcome, inspectedShare } from './inspected-share.js';

const fine: CheckSights = { badge: 'worn', uniform: 'right', footwear: 'right', rules: [] };
const nobody = { exemptFromBadge: false, exemptFromUniform: false, uniformDue: true };

describe('what came of a check', () => {
  it('is kept where everything is right', () => {
    expect(checkOutcome(fine, [], nobody)).toEqual({ badge: 'kept', uniform: 'kept', footwear: 'kept', all: 'kept' });
  });

  it('is broken in the aspect whose rule was observed, and as a whole', () => {
    expect(checkOutcome({ ...fine, badge: 'outdated' }, ['TP-03'], nobody)).toMatchObject({ badge: 'broken', all: 'broken' });
    expect(checkOutcome({ ...fine, rules: ['DD-02'] }, ['DD-02'], nobody)).toMatchObject({ badge: 'kept', all: 'broken' });
  });

  it('is exempt for the exempt, whatever was ticked', () => {
    const wrong: CheckSights = { ...fine, uniform: 'wrong' };
    const free = { ...nobody, exemptFromUniform: true };
    for (const sights of [wrong, fine])
      expect(checkOutcome(sights, [], free)).toMatchObject({ uniform: 'exempt', all: 'kept' });
    expect(checkOutcome({ ...fine, uniform: 'exempt' }, [], nobody)).toMatchObject({ uniform: 'exempt', all: 'kept' });
    expect(checkOutcome({ ...fine, badge: 'not-worn' }, [], { ...nobody, exemptFromBadge: true })).toMatchObject({ badge: 'exempt' });
  });

  it('raises no share where no uniform is prescribed, though the rest is known', () => {
    const free = { ...nobody, uniformDue: false };
    for (const uniform of ['right', 'wrong', 'could-not-be-checked'] as const)
      expect(checkOutcome({ ...fine, uniform }, [], free)).toMatchObject({ uniform: 'not-due', all: 'kept' });
  });

  it('is unknown as a whole where a part could not be checked, whatever the rest was: who is busy shifts no rate', () => {
    const busy: CheckSights = { ...fine, uniform: 'could-not-be-checked', badge: 'not-worn' };
    expect(checkOutcome(busy, ['TP-01'], nobody)).toMatchObject({ badge: 'broken', uniform: 'unseen', all: 'unseen' });
  });
}); // prettier-ignore

describe('the share of people who keep the rules', () => {
  it('counts neither the exempt, nor the unseen, nor those of whom nothing was asked', () => {
    expect(inspectedShare(['kept', 'kept', 'broken', 'exempt', 'not-due', 'unseen'])).toMatchObject({ inspected: 3, kept: 2, share: 2 / 3 });
  });

  it('is unknown where nobody could be inspected', () => {
    expect(inspectedShare(['unseen', 'exempt'])).toEqual({ inspected: 0, kept: 0, share: null, low: null, high: null });
  });
}); // prettier-ignore
