import type { Judged, JudgingRules } from './observation.js';
import { limitOf, observe } from './observe.js';

/** What recurrence leads to; the head decides, the software never names a form of discipline. */
export type RecurrenceStep = 'reminder' | 'consideration';

export type RecurrenceJudged = Judged & { readonly step?: RecurrenceStep };

/**
 * TG-09: what the confirmed findings of a person in a month lead to. Example: three lead to a reminder, five are put to the head
 * for consideration.
 */
export function recurrence(rules: JudgingRules, confirmedInMonth: number): RecurrenceJudged {
  let step: RecurrenceStep | undefined;
  const paths = { reminder: 'recurrence.reminderPerMonth', head: 'recurrence.considerationPerMonth' };
  const judged = observe(rules, 'TG-09', paths, ({ reminder, head }) => {
    if (confirmedInMonth >= limitOf(head)) step = 'consideration';
    else if (confirmedInMonth >= limitOf(reminder)) step = 'reminder';
    return step === undefined ? null : confirmedInMonth;
  });
  return step === undefined ? judged : { ...judged, step };
}
