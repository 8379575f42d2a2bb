import type { CivilDate } from '../time/civil-date.js';

/** A confirmed finding as recurrence counts it. */
export interface ConfirmedEvent {
  readonly id: string;
  readonly date: CivilDate;
  readonly sessionId: string;
  /** A clock that ran out, such as TG-15; else what happened itself. */
  readonly isDeadline: boolean;
  /** What happened, or of a clock what it was about: the kind of exception, else the rule. null: of a clock of before, whatever is of its session. */
  readonly about: string | null;
}

/**
 * What recurs, each event once: an explanation that was late (TG-15) is no second event beside what it explained, where that is confirmed too.
 * Example: a late arrival that was explained too late is one; where the lateness is excused, the late explanation is the one.
 */
export function countedEvents<T extends ConfirmedEvent>(confirmed: readonly T[]): T[] {
  const happened = confirmed.filter(({ isDeadline }) => !isDeadline);
  const isOf =
    (late: ConfirmedEvent) =>
    (each: ConfirmedEvent): boolean =>
      each.date === late.date &&
      each.sessionId === late.sessionId &&
      (late.about === null || late.about === each.about);
  return confirmed.filter((each) => !each.isDeadline || !happened.some(isOf(each)));
}
