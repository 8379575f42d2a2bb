import type { CivilDate } from '../time/civil-date.js';
import { deadlineOn, deadlines, workingDaysBetween, type DeadlineKind } from './deadline-on.js';
import type { Judged, JudgingRules } from './observation.js';
import { observe } from './observe.js';

/** What can be late against a person, and under which rule. Other clocks only run. */
const ruleOf = {
  explanation: 'TG-15',
  'leave-paper': 'TG-14',
  'sickness-paper': 'TG-14',
  'badge-loss': 'TP-04',
  feedback: 'UX-05',
} as const satisfies Partial<Record<DeadlineKind, string>>;

export type OverdueKind = keyof typeof ruleOf;

/** Something that has to be done. */
export interface Awaited {
  readonly kind: OverdueKind;
  /** The day from which the clock runs; the rules are those of that day. */
  readonly since: CivilDate;
  /** null: not yet. */
  readonly doneOn: CivilDate | null;
  readonly today: CivilDate;
}

/**
 * TG-14, TG-15, TP-04 and UX-05: by how many working days something is late. Example: an explanation of what was recorded on
 * Friday 2026-10-30 is one day late on Thursday 2026-11-05.
 */
export function overdue(
  rules: JudgingRules,
  { kind, since, doneOn, today }: Awaited,
  isWorkingDay: (date: CivilDate) => boolean,
): Judged {
  return observe(rules, ruleOf[kind], { days: deadlines[kind] }, () => {
    const deadline = deadlineOn(rules.inForce, kind, since, isWorkingDay);
    const late = deadline.ok ? workingDaysBetween(deadline.dueOn, doneOn ?? today, isWorkingDay) : 0;
    return late > 0 ? late : null;
  });
}
