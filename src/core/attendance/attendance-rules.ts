/** Where a rule's value comes from. The rule book makes it mandatory; the computation only hands it on. */
export interface RuleCitation {
  readonly instrument: string;
  readonly article?: string;
  /** `national`: an instrument in force everywhere; `local`: to be confirmed by the centre's own decision. */
  readonly basis?: 'national' | 'local';
}

/**
 * The values of the rule book in force on the civil date, as plain data (attendance.md; the shipped values stand in the
 * book, not here). `null` switches a rule off.
 */
export interface AttendanceRuleValues {
  /** Punches closer together than this belong to one presence. */
  readonly repeatWindowSeconds: number;
  /** The capture window opens this long before the shift's first start ... */
  readonly captureBeforeMinutes: number;
  /** ... and closes this long after its last end. */
  readonly captureAfterMinutes: number;
  /** Presences in no window belong to one group while the gap between them is under this. */
  readonly unscheduledGapMinutes: number;
  /** What an empty slot costs in matching. */
  readonly emptySlotCostMinutes: number;
  /** What two successively matched slots of the same direction cost on top. */
  readonly sameDirectionCostMinutes: number;
  /** Late minutes up to this many are no exception; they are not taken off either. */
  readonly lateGraceMinutes: number;
  /** Early minutes up to this many are no exception. */
  readonly earlyGraceMinutes: number;
  /** A break shorter than planned by at least this much is noted. */
  readonly shortBreakMinutes: number | null;
  /** More late minutes than this lose the credit of the session. */
  readonly lateForfeitMinutes: number | null;
  /** More early minutes than this lose the credit of the session. */
  readonly earlyForfeitMinutes: number | null;
  /** A day is final this long after its window closed even if a reader has not delivered. */
  readonly finalAfterHours: number;
}

export type AttendanceRuleName = keyof AttendanceRuleValues;

export interface AttendanceRules extends AttendanceRuleValues {
  readonly citations?: Partial<Record<AttendanceRuleName, RuleCitation>>;
}

/** One rule that a result rests on: its name, the value read and, where the book gives it, the source. */
export interface RuleRead {
  readonly rule: AttendanceRuleName;
  readonly value: number | null;
  readonly citation?: RuleCitation;
}

/** The rules read, as an exception carries them. Example: `readRules(rules, ['lateGraceMinutes'])` has one entry. */
export function readRules(rules: AttendanceRules, names: readonly AttendanceRuleName[]): RuleRead[] {
  return names.map((rule) => {
    const citation = rules.citations?.[rule];
    return citation === undefined ? { rule, value: rules[rule] } : { rule, value: rules[rule], citation };
  });
}
