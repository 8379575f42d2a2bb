import type { CivilDate } from '../time/civil-date.js';
import type { DayFinding } from './day-findings.js';
import { missingPunchesBeyondFree } from './missing-punches-beyond-free.js';
import type { JudgingRules, Observation } from './observation.js';
import type { RuleNotInForce } from '../rules/rules-in-force.js';

/** A session that lacks a punch. */
export interface MissingPunch {
  readonly date: CivilDate;
  readonly sessionId: string;
}

export type CountedMissingPunches =
  | { readonly ok: true; readonly counted: ReadonlyMap<string, Observation> }
  | { readonly ok: false; readonly errors: readonly RuleNotInForce[] };

/** Names a session of a date. */
export function sessionKey({ date, sessionId }: MissingPunch): string {
  return `${date} ${sessionId}`;
}

/**
 * Which missing punches of a person's month are beyond the free ones, by {@link sessionKey}; `missing` in time order. Example: with
 * two free ones only the third of the month is counted, with the amount 3.
 */
export function countedMissingPunches(
  rulesOn: (date: CivilDate) => JudgingRules,
  missing: readonly MissingPunch[],
): CountedMissingPunches {
  const dates = missing.map(({ date }) => date);
  const judged = missingPunchesBeyondFree(rulesOn, dates);
  if (!judged.ok) return judged;
  const counted = new Map<string, Observation>();
  for (const observation of judged.observations) {
    const punch = missing[observation.amount - 1];
    if (punch !== undefined) counted.set(sessionKey(punch), observation);
  }
  return { ok: true, counted };
}

/** A day's findings without the missing punches that are free; those that count say the how manieth of the month they are. */
export function withoutFree(
  findings: readonly DayFinding[],
  date: CivilDate,
  counted: ReadonlyMap<string, Observation>,
): DayFinding[] {
  return findings.flatMap((finding) => {
    if (finding.rule !== 'TG-05') return [finding];
    const observation = counted.get(sessionKey({ date, sessionId: finding.sessionId }));
    if (observation === undefined) return [];
    const { evidence } = finding;
    const because = [...evidence.because, ...observation.because];
    return [{ ...finding, evidence: { ...evidence, because, count: observation.amount } }];
  });
}
