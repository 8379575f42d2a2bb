import { workingDayAfter } from '../compliance/deadline-on.js';
import type { RuleNotInForce, RulesInForce } from '../rules/rules-in-force.js';
import { addDays, type CivilDate } from '../time/civil-date.js';
import type { DataRequestKind } from './request-kind.js';

/** The last days on which somebody is told that their request has come, and what becomes of it. */
export interface RequestTerms {
  readonly receiptDueOn: CivilDate;
  readonly answerDueOn: CivilDate;
}

export type RequestTermsRead =
  | { readonly ok: true; readonly terms: RequestTerms }
  | { readonly ok: false; readonly errors: readonly RuleNotInForce[] };

const RECEIPT = 'dataRequests.receiptWorkingDays';

/** Which days answer which request; of objections and protection no term was seen, they have that of restriction. */
const answerDays: Readonly<Record<DataRequestKind, string>> = {
  access: 'dataRequests.accessDays',
  correction: 'dataRequests.accessDays',
  withdrawal: 'dataRequests.restrictionDays',
  restriction: 'dataRequests.restrictionDays',
  objection: 'dataRequests.restrictionDays',
  protection: 'dataRequests.restrictionDays',
  erasure: 'dataRequests.erasureDays',
};

/**
 * The terms of a request that came on a date, under the rules of that date: the receipt in working days, the answer in calendar days,
 * which are never later than working days would be. Example: access asked for on Friday 2026-11-27 is confirmed until Tuesday
 * 2026-12-01 and answered until 2026-12-07.
 */
export function requestTerms(
  inForce: RulesInForce,
  kind: DataRequestKind,
  receivedOn: CivilDate,
  isWorkingDay: (date: CivilDate) => boolean,
): RequestTermsRead {
  const [receipt, answer] = [inForce.read(RECEIPT), inForce.read(answerDays[kind])];
  if (!receipt.ok || !answer.ok) {
    const errors = [receipt, answer].flatMap((reading) => (reading.ok ? [] : [reading.error]));
    return { ok: false, errors };
  }
  return {
    ok: true,
    terms: {
      receiptDueOn: workingDayAfter(receivedOn, Number(receipt.rule.value), isWorkingDay),
      answerDueOn: addDays(receivedOn, Number(answer.rule.value)),
    },
  };
}
