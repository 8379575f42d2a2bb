import type { ReportingPeriod } from '../../core/time/civil-month.js';
import type { PunctualDays } from '../../core/attendance/on-time-share.js';
import type { SealedRules } from '../../core/closing/sealed-rules.js';
import type { FindingEvidence } from '../../core/compliance/day-findings.js';
import type { FindingStatus } from '../../core/compliance/finding-status.js';
import type { ConductCite } from '../../core/rules/conduct-on.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import type { DayTotals, PersonMonth, UnitMonth } from '../attendance/attendance-reader.service.js';
import type { MonthData, PersonDays, RosterEntry } from '../attendance/timesheet/timesheet-reader.service.js';
import type { KnownDifferences, SealedPart } from '../closing/sealed-months.service.js';
import type { MonthCalendar } from './month-calendar.service.js';

/** A finding as reports tell of it. */
export interface ReportFinding {
  readonly id: string;
  readonly employeeId: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly date: CivilDate;
  readonly rule: string;
  readonly area: string;
  readonly severity: number;
  readonly status: FindingStatus;
  readonly minutes: number;
  /** null where what it was drawn from is no longer there. */
  readonly evidence: FindingEvidence | null;
  readonly cites: readonly ConductCite[];
  /** By the scale in force on its date; null while it is not confirmed or no scale is issued. */
  readonly points: number | null;
}

/** A unit's month with the days that were to be attended, and those that were attended in time. */
export type UnitFacts = UnitMonth & PunctualDays;

/** A revision that figures come from, and what was changed from the one before to it. */
export interface UsedRevision {
  readonly part: SealedPart;
  readonly known: KnownDifferences;
}

/** What timesheets tell of a month of a unit with all below it: where it is sealed what was sealed, elsewhere what stands today. */
export interface MonthSheets {
  /** The dates that are told of. */
  readonly period: ReportingPeriod;
  /** Whether all of it is sealed. */
  readonly sealed: boolean;
  readonly revisions: readonly UsedRevision[];
  /** Units below it today whose month was sealed where they stood then, and is told there. */
  readonly elsewhere: readonly string[];
  /** Who has days, by unit, then given name. */
  readonly roster: readonly RosterEntry[];
  /** The dates that are no ordinary days to the unit. */
  readonly calendar: MonthCalendar;
  /** The same for each unit that has days: units below may have a calendar of their own. */
  readonly calendars: ReadonlyMap<string, MonthCalendar>;
  readonly data: MonthData;
  /** The rules that were sealed; null where those in force count. */
  readonly rules: SealedRules | null;
  /** Reads the days of everybody, or of some, in the order of the roster; never all of them at a time. */
  readonly days: (only?: (entry: RosterEntry) => boolean) => AsyncIterable<readonly PersonDays[]>;
}

/** All that is told of it. */
export interface MonthFacts extends MonthSheets {
  readonly totals: DayTotals;
  readonly units: readonly UnitFacts[];
  /** By unit, then given name. */
  readonly people: readonly PersonMonth[];
  /** By unit, given name and date; what recurs is none of them. */
  readonly findings: readonly ReportFinding[];
}

/** The figures of a part of that: of one revision, or of what is not sealed. */
export type PartFacts = Pick<MonthFacts, 'units' | 'people' | 'findings'>;

/** What digests tell of a month. */
export interface MonthSummary extends PartFacts {
  /** Whether all of it is sealed. */
  readonly sealed: boolean;
  readonly parts: readonly SealedPart[];
}

/** The same without what was found. */
export type MonthFigures = Pick<MonthFacts, 'units' | 'people'>;
