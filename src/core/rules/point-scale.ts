/** Points that a centre gives to rules of conduct, by id of the rule. A rule that is not named has none. */
export type PointScale = Readonly<Record<string, number>>;

const MOST_POINTS = 100;

/** What is wrong with a scale of points, or undefined. Example: points for a rule that the book does not know are refused. */
export function pointsFault(value: unknown, rules: readonly string[]): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'needs a mapping of rules to points';
  const entries = Object.entries(value);
  if (entries.length === 0) return 'names no rule; use off';
  for (const [rule, points] of entries) {
    if (!rules.includes(rule)) return `${rule} is no rule of conduct`;
    if (typeof points !== 'number' || !(points >= 0 && points <= MOST_POINTS))
      return `points of ${rule} must lie between 0 and ${MOST_POINTS}`;
  }
  return undefined;
}
