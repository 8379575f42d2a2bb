import type { CheckSights } from './inspection-check.js';
import { wilsonInterval } from './wilson-interval.js';

/** `unseen` counts for nothing: it could not be checked, or nothing was prescribed. */
export type AspectOutcome = 'kept' | 'broken' | 'exempt' | 'unseen';

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

/**
 * What came of a check of which `observed` rules were broken, for somebody who is exempt from badge or uniform or not. Example: the wrong
 * uniform without an observation is `exempt` for the exempt, and `unseen` where none is prescribed.
 */
export function checkOutcome(
  { badge, uniform, footwear }: CheckSights,
  observed: readonly string[],
  exempt: { readonly badge: boolean; readonly uniform: boolean },
): CheckOutcome {
  const of = (sight: string, fine: string, rules: readonly string[], isExempt: boolean): AspectOutcome => {
    if (observed.some((rule) => rules.includes(rule))) return 'broken';
    if (sight === fine) return 'kept';
    if (sight === 'could-not-be-checked') return 'unseen';
    return isExempt || sight === 'exempt' ? 'exempt' : 'unseen';
  };
  const aspects = {
    badge: of(badge, 'worn', ['TP-01', 'TP-02', 'TP-03'], exempt.badge),
    uniform: of(uniform, 'right', ['TP-07'], exempt.uniform),
    footwear: of(footwear, 'right', ['TP-06'], false),
  };
  const each = Object.values(aspects);
  const all = each.includes('unseen') ? 'unseen' : observed.length > 0 ? 'broken' : 'kept';
  return { ...aspects, all };
}

/** The share of people who keep the rules among those of whom it is known; the exempt are not counted. */
export function inspectedShare(outcomes: readonly AspectOutcome[]): InspectedShare {
  const kept = outcomes.filter((outcome) => outcome === 'kept').length;
  const inspected = kept + outcomes.filter((outcome) => outcome === 'broken').length;
  const interval = wilsonInterval(kept, inspected);
  return {
    inspected, kept, share: inspected === 0 ? null : kept / inspected, low: interval?.low ?? null, high: interval?.high ?? null,
  }; // prettier-ignore
}
