import type { CivilDate } from '../time/civil-date.js';
import type { RuleValue } from './rule-book.js';

/** A value that the centre itself has set, from a date on, by a document. */
export interface RuleOverlay {
  readonly id: string;
  readonly path: string;
  readonly value: RuleValue;
  readonly from: CivilDate;
  /** null: every unit. */
  readonly unitId: string | null;
  /** Number of the document that decided it. */
  readonly document: string;
}

/**
 * The overlay that decides `path` on `date` for a unit: the nearest unit that has one, then the one for all units; among those
 * of one unit the latest `from`, and of two with one date the one entered last. `overlays` stand in the order of entry.
 */
export function overlayOn(
  overlays: readonly RuleOverlay[],
  path: string,
  date: CivilDate,
  unitIds: readonly string[],
): RuleOverlay | undefined {
  let best: RuleOverlay | undefined;
  let bestRank = Infinity;
  for (const overlay of overlays) {
    if (overlay.path !== path || overlay.from > date) continue;
    const place = overlay.unitId === null ? unitIds.length : unitIds.indexOf(overlay.unitId);
    if (place < 0 || place > bestRank) continue;
    if (place === bestRank && best !== undefined && overlay.from < best.from) continue;
    best = overlay;
    bestRank = place;
  }
  return best;
}
