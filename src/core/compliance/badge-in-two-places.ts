import { SECONDS_PER_MINUTE } from '../time/time-of-day.js';
import type { Judged, JudgingRules } from './observation.js';
import { limitOf, observe } from './observe.js';

/** A scan of one badge; readers of one entrance share a place. */
export interface PlacedScan {
  readonly second: number;
  readonly place: string;
}

/** A suspicion asks a person to look, and is never a finding by itself. */
export type SuspicionJudged = Judged & {
  readonly suspected: true;
  readonly scans: readonly (readonly [PlacedScan, PlacedScan])[];
};

/**
 * TG-13 as a suspicion: two scans of one badge in a row at two places within the minutes of the rule. It only asks for a review:
 * walking fast, or a clock that is off, looks the same. Example: gate A at 07:30, gate B at 07:34.
 */
export function badgeInTwoPlaces(rules: JudgingRules, scans: readonly PlacedScan[]): SuspicionJudged {
  const ordered = [...scans].sort((one, other) => one.second - other.second);
  const pairs: [PlacedScan, PlacedScan][] = [];
  const judged = observe(rules, 'TG-13', { most: 'badge.distantScansMinutes' }, ({ most }) => {
    for (const [index, scan] of ordered.entries()) {
      const next = ordered[index + 1];
      if (next === undefined || next.place === scan.place) continue;
      if (next.second - scan.second <= limitOf(most) * SECONDS_PER_MINUTE) pairs.push([scan, next]);
    }
    return pairs.length > 0 ? pairs.length : null;
  });
  return { ...judged, suspected: true, scans: pairs };
}
