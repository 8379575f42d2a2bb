import type { CheckSights } from './inspection-check.js';
import { wilsonInterval } from './wilson-interval.js';

/** Only `kept` and `broken` are counted. `unseen`: it could not be checked; `not-due`: nothing was prescribed. */
export type AspectOutcome = 'kept' | 'broken' | 'exempt' | 'not-due' | 'unseen';

/** What came of one check, aspect by aspect; `all` is known only where every aspect is. */
export interface CheckOutcome {
  readonly badge: AspectOutcome;
  readonly uniform: AspectOutcome;
  readonly footwear: AspectOutcome;
  readonly all: AspectOutcome;
}

/** Of how many people it is known, how many keep the rules, and the 95 % interval (Wilson) of their share. */
export interface InspectedShare {
  readonly inspected: number;
  readonly kept: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What was asked of somebody. */
export interface AskedOf {
  readonly exemptFromBadge: boolean;
  readonly exemptFromUniform: boolean;
  /** Whether a uniform is prescribed for the person on the date. */
  readonly uniformDue: boolean;
}

/**
 * What came of a check of which the rules `observed` were broken. Example: the wrong uniform is `exempt` for the exempt, and where none is
 * prescribed even the right one is `not-due`, so that it raises no share.
 */
export function checkOutcome(sights: CheckSights, observed: readonly string[], asked: AskedOf): CheckOutcome {
  const broken = (...rules: readonly string[]): boolean => observed.some((rule) => rules.includes(rule));
  const of = (sight: string, fine: string, isExempt: boolean): AspectOutcome => {
    if (isExempt || sight === 'exempt') return 'exempt';
    if (sight === 'could-not-be-checked') return 'unseen';
    return sight === fine ? 'kept' : 'not-due';
  };
  const dress = asked.uniformDue ? of(sights.uniform, 'right', asked.exemptFromUniform) : 'not-due';
  const aspects: Omit<CheckOutcome, 'all'> = {
    badge: broken('TP-01', 'TP-02', 'TP-03') ? 'broken' : of(sights.badge, 'worn', asked.exemptFromBadge),
    uniform: broken('TP-07') ? 'broken' : dress,
    footwear: broken('TP-06') ? 'broken' : of(sights.footwear, 'right', false),
  };
  const all = Object.values(aspects).includes('unseen') ? 'unseen' : observed.length > 0 ? 'broken' : 'kept';
  return { ...aspects, all };
}

/** The share of people who keep the rules among those of whom it is known; the exempt are not counted. */
export function inspectedShare(outcomes: readonly AspectOutcome[]): InspectedShare {
  const kept = outcomes.filter((outcome) => outcome === 'kept').length;
  return shareOf(kept, kept + outcomes.filter((outcome) => outcome === 'broken').length);
}

/** The share of `kept` among `inspected` with its interval. Example: 9 of 10 is 0.9, between 0.596 and 0.982. */
export function shareOf(kept: number, inspected: number): InspectedShare {
  const interval = wilsonInterval(kept, inspected);
  return {
    inspected, kept, share: inspected === 0 ? null : kept / inspected, low: interval?.low ?? null, high: interval?.high ?? null,
  }; // prettier-ignore
}
