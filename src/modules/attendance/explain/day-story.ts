import type { AttendanceException } from '../../../core/attendance/attendance-exception.js';
import type { RuleRead } from '../../../core/attendance/attendance-rules.js';
import type { Direction } from '../../../core/attendance/punch.js';
import type { CreditState } from '../../../core/attendance/session-credit.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { ExceptionView } from '../days/day.dto.js';
import type { DayFigures } from '../day-difference.js';
import type { ExplainedScan } from './explain-facts.js';

/** A thing in plain words, Vietnamese and English. */
export interface Told {
  readonly sentence: string;
  readonly sentenceEn: string;
}

/** What one more scan would change. */
export interface WhatIf {
  readonly direction: Direction;
  readonly sessionId: string;
  /** The time of the scan, such as `07:30`. */
  readonly at: string;
  readonly removes: readonly AttendanceException['kind'][];
  readonly adds: readonly AttendanceException['kind'][];
  readonly creditBefore: number;
  readonly creditAfter: number;
}

/** What decided the hours. */
export interface StoryShift extends Told {
  readonly because: string;
  readonly policy: string;
  readonly scheduleCode: string | null;
  readonly scheduleName: string | null;
  readonly calendar: { readonly name: string; readonly document: string | null } | null;
  /** Whom the schedule was assigned to; null when none holds. */
  readonly assignment:
    | (Told & {
        readonly to: 'person' | 'unit' | 'ancestor';
        readonly unitCode: string | null;
        readonly from: CivilDate;
        readonly until: CivilDate | null;
      })
    | null;
  /** Week, season or day of the cycle; null when the schedule did not give the hours. */
  readonly pattern: (Told & { readonly kind: 'week' | 'season' | 'cycle' }) | null;
  /** The roster that names the date. */
  readonly roster: { readonly document: string | null; readonly author: string } | null;
}

/** A reason that took something off. */
export interface StoryExcuse extends Told {
  readonly name: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly minutes: number;
}

/**
 * Where the story comes from: `computed` from the facts of this moment; `kept` as it is stored, because the scans of the month were
 * destroyed; `set-aside` as it is stored, because it cannot be computed.
 */
export type StorySource = 'computed' | 'kept' | 'set-aside';

/** The whole story of one day. */
export interface DayStory {
  readonly employeeId: string;
  readonly date: CivilDate;
  readonly unitId: string;
  readonly source: StorySource;
  readonly sourceSentence: string;
  readonly sourceSentenceEn: string;
  /** Of the day as it is kept; null when it is not kept yet. */
  readonly revision: number | null;
  /** Whether the day that is kept is another than the one told here; its figures where it is. */
  readonly differs: boolean;
  readonly kept: DayFigures | null;
  /** Why nothing of this day is held against the person; null where it is judged. */
  readonly notJudged: Told | null;
  readonly status: 'provisional' | 'final';
  readonly statusSentence: string;
  readonly statusSentenceEn: string;
  readonly shift: StoryShift;
  readonly scans: readonly ExplainedScan[];
  readonly moments: readonly (Told & {
    readonly sessionId: string;
    readonly direction: Direction;
    readonly due: string;
    readonly at: string | null;
  })[];
  /** Scans that no moment was given. */
  readonly others: readonly (Told & {
    readonly role: 'intermediate' | 'unscheduled';
    readonly first: string;
    readonly last: string;
  })[];
  readonly excuses: readonly StoryExcuse[];
  readonly notices: readonly (Told & { readonly kind: string; readonly minutes: number })[];
  readonly credits: readonly (Told & {
    readonly sessionId: string;
    readonly credit: number;
    readonly state: CreditState;
    readonly symbol: string | null;
    readonly because: readonly RuleRead[];
  })[];
  readonly exceptions: readonly ExceptionView[];
  /** Every rule that the day reads, with its value and source. */
  readonly rules: readonly RuleRead[];
  readonly workedMinutes: number;
  readonly credit: number;
  readonly provisionalCredit: number;
  readonly whatIf: readonly WhatIf[];
}
