import type { Judged, JudgingRules } from './observation.js';
import { limitOf, observe } from './observe.js';

/** A share of a whole, such as satisfied among valid ratings. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * UX-04, a review and never a finding: enough ratings, and too few of them satisfied; the amount is the satisfied share in
 * percent. Example: 4 of 5 satisfied lead to a review, 9 of 10 do not, 3 of 4 are too few ratings.
 */
export function lowRatingReview(rules: JudgingRules, satisfied: Share): Judged {
  const paths = { least: 'rating.minimumRatings', target: 'rating.satisfiedPercent' };
  return observe(rules, 'UX-04', paths, ({ least, target }) =>
    satisfied.whole >= limitOf(least) ? below(satisfied, limitOf(target)) : null,
  );
}

/** PV-03, for information: the share of dossiers on time is below its target. Nothing processed: nothing to say. */
export function onTimeBelowTarget(rules: JudgingRules, onTime: Share): Judged {
  return observe(rules, 'PV-03', { target: 'onTime.targetPercent' }, ({ target }) =>
    below(onTime, limitOf(target)),
  );
}

/** PV-04, for information: the satisfied share is below its target. */
export function satisfactionBelowTarget(rules: JudgingRules, satisfied: Share): Judged {
  return observe(rules, 'PV-04', { target: 'satisfaction.targetPercent' }, ({ target }) =>
    below(satisfied, limitOf(target)),
  );
}

/** The share in percent when it is below `target`; compared without rounding. */
function below({ part, whole }: Share, target: number): number | null {
  return whole > 0 && part * 100 < target * whole ? Math.round((part * 1000) / whole) / 10 : null;
}
