import { contains } from '../period.js';
import type { Posting } from './posting.entity.js';

/**
 * The unit by which somebody with these postings is seen at an instant, as the SQL function
 * `employee_unit` says it: the place of duty then, else the home agency then, else the latest place of
 * duty that has ended, else such a home agency, else what begins next. null without postings.
 */
export function seenUnit(
  postings: readonly Pick<Posting, 'kind' | 'unitId' | 'period'>[],
  at: Date,
): string | null {
  const ranked = postings.map(({ kind, unitId, period }) => {
    const ended = period.until !== null && period.until <= at;
    const when = contains(period, at) ? 0 : ended ? 1 : 2;
    const starts = when === 2 ? (period.from?.getTime() ?? 0) : 0;
    return { unitId, keys: [when, starts, kind === 'duty' ? 0 : 1, -(period.until?.getTime() ?? 0)] };
  });
  ranked.sort((a, b) => a.keys.map((key, n) => key - (b.keys[n] ?? 0)).find((order) => order !== 0) ?? 0);
  return ranked[0]?.unitId ?? null;
}
