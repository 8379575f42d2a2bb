/** Folds a word as people type it: `Viên chức` is `vien chuc`, `VIEN-CHUC` too. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/**
 * Finds the kind that a word means: its own name or its Vietnamese one, in any case, with or without
 * diacritics. Example: `Viên chức` is `vien-chuc`.
 */
export function kindFinder<Kind extends string>(
  names: Readonly<Record<Kind, string>>,
  synonyms: Readonly<Record<string, Kind>> = {},
): (word: string) => Kind | undefined {
  const kinds = new Map<string, Kind>(Object.entries(synonyms).map(([word, kind]) => [fold(word), kind]));
  for (const [kind, name] of Object.entries(names) as [Kind, string][]) {
    kinds.set(fold(kind), kind);
    kinds.set(fold(name), kind);
  }
  return (word) => kinds.get(fold(word));
}
