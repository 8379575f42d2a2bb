import type { Judged, JudgingRules } from './observation.js';
import { limitOf, observe } from './observe.js';

/** A badge as an inspector sees it. */
export interface WornBadge {
  readonly onChest: boolean;
  readonly covered: boolean;
  /** From the chin to the top edge; null when nobody measured. */
  readonly chinToTopMm: number | null;
}

/**
 * TP-02: not in front of the chest, covered, or too high or low, with the millimetres that it is off (0 where nothing was
 * measured). Example: 200 and 300 mm below the chin are right, 199 and 301 are not.
 */
export function badgeWronglyWorn(rules: JudgingRules, { onChest, covered, chinToTopMm }: WornBadge): Judged {
  const paths = { min: 'badge.chinToTopMinMm', max: 'badge.chinToTopMaxMm' };
  return observe(rules, 'TP-02', paths, ({ min, max }) => {
    const off =
      chinToTopMm === null ? 0 : Math.max(limitOf(min) - chinToTopMm, chinToTopMm - limitOf(max), 0);
    return off > 0 || !onChest || covered ? off : null;
  });
}
