import type { Explanation, Finding } from './queries.js';

/**
 * Whether something recorded can still be explained by the person, and is not. The last day itself counts; what was accepted and then
 * cancelled is explained again.
 */
export function toExplain(
  { id, status, explainUntil }: Pick<Finding, 'id' | 'status' | 'explainUntil'>,
  explanations: readonly Pick<Explanation, 'findingId' | 'status'>[],
  today: string,
): boolean {
  const isOpen = status === 'waiting' || status === 'provisional';
  const inTime = explainUntil === null || explainUntil >= today;
  return isOpen && inTime && !explanations.some((each) => each.findingId === id && each.status === 'waiting');
}
