import type { RuleOverlay } from './rule-overlay.js';

/**
 * The centre's own values with drafted ones: from its first day on a drafted value stands in the place of what the same unit has then.
 * Both in the order of entry. Example: a grace drafted from the 1st replaces one that the unit has since the 15th; one that it has since
 * last year counts until the 1st.
 */
export function withDrafted(
  standing: readonly RuleOverlay[],
  drafted: readonly RuleOverlay[],
): RuleOverlay[] {
  const kept = standing.filter(
    ({ path, unitId, from }) =>
      !drafted.some((draft) => draft.path === path && draft.unitId === unitId && draft.from <= from),
  );
  return [...kept, ...drafted];
}
