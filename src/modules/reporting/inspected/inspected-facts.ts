import { groupBy } from '../../../core/group-by.js';
import { inspectedShare, type AspectOutcome } from '../../../core/inspections/inspected-share.js';

/** Of how many checks an aspect is known, and how many kept the rule. */
export interface InspectedCount {
  readonly inspected: number;
  readonly kept: number;
}

/** What came of the checks of a unit in a month: counts, nobody is named. */
export interface InspectedUnit {
  readonly unitId: string;
  readonly checks: number;
  readonly badge: InspectedCount;
  readonly uniform: InspectedCount;
}

/** A check as far as it is counted. */
export interface CountedCheck {
  readonly unitId: string;
  readonly outcome: { readonly badge: AspectOutcome; readonly uniform: AspectOutcome };
}

/** Counts checks by unit, in the order of their ids: the same checks are the same text, in whatever order they come. */
export function inspectedUnits(checks: readonly CountedCheck[]): InspectedUnit[] {
  const count = (outcomes: readonly AspectOutcome[]): InspectedCount => {
    const { inspected, kept } = inspectedShare(outcomes);
    return { inspected, kept };
  };
  return [...groupBy(checks, ({ unitId }) => unitId)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unitId, own]) => ({
      unitId,
      checks: own.length,
      badge: count(own.map(({ outcome }) => outcome.badge)),
      uniform: count(own.map(({ outcome }) => outcome.uniform)),
    }));
}
