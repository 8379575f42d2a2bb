import type { Conditions } from '../../platform/database/conditions.js';
import { searchPatterns } from '../../platform/database/search-patterns.js';

/** Narrows to people `e` in whose name or code every word of a text is, without regard to case and diacritics. */
export function peopleNamed(where: Conditions, text: string | undefined): void {
  for (const pattern of searchPatterns(text ?? ''))
    where.add((p) => `e.folded LIKE fold_vietnamese(CAST(${p} AS text) COLLATE "vi-x-icu")`, pattern);
}
