const MOST_WORDS = 8;

/**
 * The words of a search as patterns of LIKE, each to be found somewhere in a folded text. The special
 * characters of LIKE lose their meaning. Example: `nguyen 50%` gives `%nguyen%` and `%50\%%`.
 */
export function searchPatterns(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
