import type { Explanation, Finding } from './queries.js';

/** Whether something recorded can still be explained by the person, and was not. The last day itself counts. */
export function toExplain(
  { id, status, explainUntil }: Pick<Finding, 'id' | 'status' | 'explainUntil'>,
  explanations: readonly Pick<Explanation, 'findingId'>[],
  today: string,
): boolean {
  const isOpen = status === 'waiting' || status === 'provisional';
  const inTime = explainUntil === null || explainUntil >= today;
  return isOpen && inTime && !explanations.some(({ findingId }) => findingId === id);
}
