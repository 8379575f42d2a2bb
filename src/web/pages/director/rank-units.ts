import type { UnitOf } from './director-queries.js';
import { onTimeShare } from './figures.js';

/** A unit with its share of days in time. */
export interface RankedUnit {
  readonly unit: UnitOf;
  readonly share: number;
}

const MOST = 5;
const vietnamese = new Intl.Collator('vi');

/**
 * The units that did best and worst, as the monthly report ranks them: units of few people are left out, none is named twice, and
 * none is worst that is as good as one of the best. Example: of five units three are best and two worst.
 */
export function rankUnits(units: readonly UnitOf[], smallest: number): {
  readonly best: readonly RankedUnit[];
  readonly worst: readonly RankedUnit[];
  readonly leftOut: number;
} {
  const ranked = units
    .flatMap((unit) => {
      const share = onTimeShare(unit);
      return share === null || unit.people < smallest ? [] : [{ unit, share }];
    })
    .sort((a, b) => b.share - a.share || vietnamese.compare(a.unit.unitName, b.unit.unitName));
  const best = ranked.slice(0, Math.min(MOST, Math.ceil(ranked.length / 2)));
  const lowest = best.at(-1)?.share ?? 0;
  const worst = ranked.slice(best.length).filter(({ share }) => share < lowest).slice(-MOST).reverse();
  return { best, worst, leftOut: units.length - ranked.length };
} // prettier-ignore
