import type { components } from '../../api-types.js';
import { momentOnDay } from '../me/moment-on-day.js';
import { missingScan } from '../me/matter.js';
import type { Explanation } from './decisions-queries.js';

type Body = components['schemas']['ExplanationDecisionBody'];

export type Outcome = Body['outcome'];

/** The fields of a decision as they are typed. */
export interface DecisionValues {
  readonly opinion?: string;
  readonly ground?: string;
  readonly at?: string;
  readonly from?: string;
  readonly until?: string;
  readonly paid?: boolean;
  readonly lateReason?: string;
}

/** Whether part of it is another moment of a scan, rather than a stretch of time. */
export function isAboutScan({ recorded }: Pick<Explanation, 'recorded'>): boolean {
  return missingScan(recorded.exception) !== null;
}

/** The decision as the service takes it; what was left empty is left out. */
export function explanationBody(
  { date, recorded }: Pick<Explanation, 'date' | 'recorded'>,
  outcome: Outcome,
  { opinion = '', ground = '', at = '', from = '', until = '', paid, lateReason = '' }: DecisionValues,
): Body {
  const moment = (typed: string): string | null => momentOnDay(date, typed);
  const part = outcome === 'partly';
  const [acceptedAt, acceptedFrom, acceptedUntil] = [moment(at), moment(from), moment(until)];
  return {
    outcome,
    ...(opinion.trim() !== '' && { opinion }),
    ...(outcome === 'refused' && ground.trim() !== '' && { ground }),
    ...(part && isAboutScan({ recorded }) && acceptedAt !== null && { acceptedAt }),
    ...(part && !isAboutScan({ recorded }) && acceptedFrom !== null && { acceptedFrom }),
    ...(part && !isAboutScan({ recorded }) && acceptedUntil !== null && { acceptedUntil }),
    ...((outcome !== 'refused' || isAboutScan({ recorded })) && paid !== undefined && { paid }),
    ...(lateReason.trim() !== '' && { lateReason }),
  };
}
