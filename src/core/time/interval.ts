/** A half-open stretch of numbers: `from` included, `until` excluded. Inside attendance: seconds from midnight. */
export interface Interval {
  readonly from: number;
  readonly until: number;
}

/** The length two stretches share, 0 when they do not meet. Example: [8, 12) and [11, 14) share 1. */
export function overlapLength(aFrom: number, aUntil: number, bFrom: number, bUntil: number): number {
  const length = Math.min(aUntil, bUntil) - Math.max(aFrom, bFrom);
  return length > 0 ? length : 0;
}

/**
 * The same set of points as sorted intervals that neither overlap nor touch; empty ones are dropped.
 * Example: [10, 12), [8, 10), [9, 9) become [8, 12).
 */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: { from: number; until: number }[] = [];
  const sorted = intervals.filter((each) => each.from < each.until).sort((a, b) => a.from - b.from);
  for (const { from, until } of sorted) {
    const last = merged[merged.length - 1];
    if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until);
    else merged.push({ from, until });
  }
  return merged;
}

/** How much of [from, until) the merged intervals cover. They must be disjoint (`mergeIntervals`). */
export function coveredLength(merged: readonly Interval[], from: number, until: number): number {
  let covered = 0;
  for (const each of merged) covered += overlapLength(each.from, each.until, from, until);
  return covered;
}

/** What is left of the intervals `whole` after `merged` (disjoint, sorted) is taken away, in order. */
export function subtractIntervals(whole: readonly Interval[], merged: readonly Interval[]): Interval[] {
  if (merged.length === 0) return [...whole];
  const left: Interval[] = [];
  for (const each of whole) {
    let from = each.from;
    for (const gone of merged) {
      if (gone.until <= from) continue;
      if (gone.from >= each.until) break;
      if (gone.from > from) left.push({ from, until: gone.from });
      from = gone.until;
    }
    if (from < each.until) left.push({ from, until: each.until });
  }
  return left;
}
