import type { DraftedFinding } from './drafted-findings.js';

/** A finding that would come, go, or stand with other minutes or another gravity. */
export interface FindingDifference {
  readonly change: 'comes' | 'goes' | 'changes';
  /** As it would be; as it is where it goes. */
  readonly finding: DraftedFinding;
  readonly minutesBefore: number | null;
  readonly minutesAfter: number | null;
}

/** Names the event and the rule that it falls under. */
export function findingKey({
  employeeId,
  date,
  sessionId,
  rule,
}: Pick<DraftedFinding, 'employeeId' | 'date' | 'sessionId' | 'rule'>): string {
  return `${employeeId} ${date} ${sessionId} ${rule}`;
}

/**
 * What differs between the findings before and after, by date, session and rule. Example: a grace that grows from 5 to 10 lets a late
 * arrival of 9 minutes go; one of 45 minutes stays and is no difference.
 */
export function findingDifferences(
  before: readonly DraftedFinding[],
  after: readonly DraftedFinding[],
): FindingDifference[] {
  const was = new Map(before.map((finding) => [findingKey(finding), finding]));
  const would = new Set(after.map(findingKey));
  const goes = before
    .filter((finding) => !would.has(findingKey(finding)))
    .map((finding): FindingDifference => {
      return { change: 'goes', finding, minutesBefore: finding.minutes, minutesAfter: null };
    });
  const others = after.flatMap((finding): FindingDifference[] => {
    const earlier = was.get(findingKey(finding));
    const minutesAfter = finding.minutes;
    if (earlier === undefined) return [{ change: 'comes', finding, minutesBefore: null, minutesAfter }];
    if (earlier.minutes === minutesAfter && earlier.severity === finding.severity) return [];
    return [{ change: 'changes', finding, minutesBefore: earlier.minutes, minutesAfter }];
  });
  return [...goes, ...others].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

function orderOf({ finding: { date, sessionId, rule } }: FindingDifference): string {
  return `${date} ${sessionId} ${rule}`;
}
