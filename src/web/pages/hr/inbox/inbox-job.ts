import type { components } from '../../../api-types.js';
import type { InboxItem } from '../hr-queries.js';

type NewExcuse = components['schemas']['NewExcuse'];
type FindingDecision = components['schemas']['FindingDecisionBody'];

/** What is proposed for several days at once. */
export interface ExcuseValues {
  readonly kind: NewExcuse['kind'];
  readonly span: 'day' | 'recorded';
  readonly paid?: boolean;
  readonly document?: string;
  readonly reason: string;
}

/** One decision over several days of the inbox. */
export type InboxJob =
  | { readonly does: 'propose'; readonly items: readonly InboxItem[]; readonly values: ExcuseValues }
  | { readonly does: 'decide'; readonly items: readonly InboxItem[]; readonly values: FindingDecision }
  | {
      readonly does: 'answer';
      readonly items: readonly InboxItem[];
      readonly values: Omit<components['schemas']['DecideProposals'], 'ids'>;
    };

/** What became of one day: null, or the code of the refusal. */
export interface JobOutcome {
  readonly item: InboxItem;
  readonly code: string | null;
}

/** A day of the inbox by name. */
export const keyOf = ({ employeeId, date }: Pick<InboxItem, 'employeeId' | 'date'>): string =>
  `${date}.${employeeId}`;
