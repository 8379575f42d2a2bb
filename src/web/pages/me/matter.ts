import type { DayException } from './queries.js';

/** What is to be explained: something recorded, or an exception of an own day, as the service takes it. */
export interface Matter {
  readonly date: string;
  /** What was recorded, in a sentence. */
  readonly title: string;
  /** Last day to explain; null while no clock runs. */
  readonly until: string | null;
  /** The scan that is missing, whose time can be asked for; undefined: it stands in the finding. */
  readonly missing: 'in' | 'out' | null | undefined;
  readonly target:
    | { readonly findingId: string }
    | {
        readonly exception: {
          /** Whose day, where HR explains for another person. */
          readonly employeeId?: string;
          readonly date: string;
          readonly sessionId: string;
          readonly kind: Exclude<DayException['kind'], 'unscheduled-work'>;
        };
      };
}

/** Which scan an exception lacks. @example missingScan('missing-in') // 'in' */
export function missingScan(kind: string | null): 'in' | 'out' | null {
  if (kind === 'missing-in') return 'in';
  return kind === 'missing-out' ? 'out' : null;
}
