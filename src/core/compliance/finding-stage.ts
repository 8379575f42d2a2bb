import type { FindingStatus } from './finding-status.js';

/** How far a finding is for who looks at many: noted and not decided, confirmed as a breach, or excused. */
export type FindingStage = 'open' | 'confirmed' | 'excused';

const stages: Readonly<Record<FindingStatus, FindingStage>> = {
  provisional: 'open',
  waiting: 'open',
  confirmed: 'confirmed',
  reminder: 'confirmed',
  proposed: 'confirmed',
  excused: 'excused',
};

/** The stage of a status; what recurs has been confirmed. @example findingStage('reminder') // 'confirmed' */
export function findingStage(status: FindingStatus): FindingStage {
  return stages[status];
}
