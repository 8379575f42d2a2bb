/**
 * Where a finding stands: `provisional` while its day is, `waiting` for an explanation, then `excused` or `confirmed`; what recurs
 * is proposed for a `reminder`, then `proposed` to the head for consideration.
 */
export const findingStatuses = [
  'provisional',
  'waiting',
  'excused',
  'confirmed',
  'reminder',
  'proposed',
] as const;

export type FindingStatus = (typeof findingStatuses)[number];

const followers: Readonly<Record<FindingStatus, readonly FindingStatus[]>> = {
  provisional: ['waiting', 'excused'],
  // A day that is computed anew may be open again.
  waiting: ['provisional', 'excused', 'confirmed'],
  // The reason that was accepted, whole or in part, may be cancelled: the person is heard again.
  excused: ['waiting'],
  // Computed anew, the day may leave nothing of what was accepted in part, and no longer show what was confirmed.
  confirmed: ['excused', 'waiting'],
  // Recurrence follows the count of confirmed findings, up and down.
  reminder: ['proposed'],
  proposed: ['reminder'],
};

/** How a finding may begin: recurrence begins with what it proposes. */
const first: readonly FindingStatus[] = ['provisional', 'waiting', 'reminder', 'proposed'];

/**
 * Whether a finding that stands at `from` (null: there is none yet) may come to `to`. Example: nothing is confirmed before its day
 * is final: `provisional` may not become `confirmed`.
 */
export function mayFollow(from: FindingStatus | null, to: FindingStatus): boolean {
  return (from === null ? first : followers[from]).includes(to);
}
