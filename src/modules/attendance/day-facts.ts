import type { CalendarDay } from '../../core/attendance/expected-shift.js';
import type { Direction } from '../../core/attendance/punch.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import type { ZoneClock } from '../../core/time/zone-clock.js';
import type { ConfirmedDay } from '../corrections/day-confirmations.service.js';
import type { ApprovedExcuse } from '../corrections/excuses.service.js';
import type { ApprovedFlexibleMinutes } from '../corrections/flexible-minutes.service.js';
import type { DecidedCredit } from '../corrections/session-credits.service.js';
import type { AssignedSchedule, RosteredDay } from '../schedules/schedules.service.js';
import type { DayRules } from './day-rules.js';

/** One person on one civil date. */
export interface PersonDay {
  readonly employeeId: string;
  readonly date: CivilDate;
}

/** A scan attributed to a person. */
export interface PersonPunch {
  readonly id: string;
  readonly epochMs: number;
  readonly direction: Direction | null;
}

export interface PersonPosting {
  readonly unitId: string;
  /** Milliseconds since the epoch, half-open; infinite where open. */
  readonly fromMs: number;
  readonly untilMs: number;
}

/** What the days of a person rest on. */
export interface PersonFacts {
  readonly activeFrom: CivilDate | null;
  readonly activeUntil: CivilDate | null;
  /** Places of duty first, then home agencies. */
  readonly postings: readonly PersonPosting[];
  /** In time order. */
  readonly punches: readonly PersonPunch[];
  readonly excused: readonly ApprovedExcuse[];
  readonly assignments: readonly AssignedSchedule[];
  /** What rosters say of single dates. */
  readonly roster: ReadonlyMap<CivilDate, RosteredDay>;
  /** Minutes of a day that are taken off late and early ones. */
  readonly flexible: readonly ApprovedFlexibleMinutes[];
  /** The unit head's word on days of which no reader is asked. */
  readonly confirmed: ReadonlyMap<CivilDate, ConfirmedDay>;
  /** What was decided about the paid part of sessions that lack a punch, by date. */
  readonly decidedCredits: ReadonlyMap<CivilDate, readonly DecidedCredit[]>;
}

/** A reader of a site, and how far it has delivered. */
export interface SiteReader {
  readonly id: string;
  readonly unitId: string;
  readonly deliveredUpToMs: number | null;
}

export interface UnitFacts {
  /** The unit and those above it, nearest first. */
  readonly chain: readonly string[];
  readonly clock: ZoneClock;
  /** Assignments to any unit of the chain. */
  readonly assignments: readonly AssignedSchedule[];
  /** Readers of the unit and of those above it. */
  readonly readers: readonly SiteReader[];
  /** Dates that are no ordinary days here. */
  readonly calendar: ReadonlyMap<CivilDate, CalendarDay>;
  /** Covers everybody of the unit. */
  readonly excused: readonly ApprovedExcuse[];
}

/** Everything that a batch of days rests on. What changes while it is read has left a mark, and the days are computed again. */
export interface DayFacts {
  readonly nowMs: number;
  readonly people: ReadonlyMap<string, PersonFacts>;
  readonly units: ReadonlyMap<string, UnitFacts>;
  /** The rules of a unit on a date. @throws RulesMissingError for a date on which some have no value */
  rulesOn(date: CivilDate, unitId: string): DayRules;
  /** The same, undefined where some have no value. */
  rulesIfAny(date: CivilDate, unitId: string): DayRules | undefined;
}
