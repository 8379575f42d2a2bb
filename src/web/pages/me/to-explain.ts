import type { Explanation, Finding } from './queries.js';

type Status = Pick<Finding, 'status'>;
type Answer = Pick<Explanation, 'status'>;

/**
 * Whether something recorded can still be explained by the person, and is not. The last day itself counts; what was accepted and then
 * cancelled is explained again.
 */
export function toExplain(
  { id, status, explainUntil }: Pick<Finding, 'id' | 'status' | 'explainUntil'>,
  explanations: readonly Pick<Explanation, 'findingId' | 'status'>[],
  today: string,
): boolean {
  const inTime = explainUntil === null || explainUntil >= today;
  return (
    isOpen({ status }) &&
    inTime &&
    !explanations.some((each) => each.findingId === id && each.status === 'waiting')
  );
}

/** Whether the person has answered and the decision on it is awaited. */
export function isExplained(finding: Status, answer: Answer | undefined): boolean {
  return isOpen(finding) && answer?.status === 'waiting';
}

/** Whether the reason was accepted and that was cancelled afterwards: what it answered is open again. */
export function isTakenBack(finding: Status, answer: Answer): boolean {
  return isOpen(finding) && (answer.status === 'accepted' || answer.status === 'partly');
}

function isOpen({ status }: Status): boolean {
  return status === 'waiting' || status === 'provisional';
}
