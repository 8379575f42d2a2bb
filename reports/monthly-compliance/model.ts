import type { InspectedShare } from '../../src/core/inspections/inspected-share.js';
import type { CivilDate } from '../../src/core/time/civil-date.js';
import type { CivilMonth } from '../../src/core/time/civil-month.js';
import type { Seal } from './seal-lines.js';

/**
 * Whom a report is for. `director`: everything; `superiors`: figures without names; `accounting`: the timesheet; `agency`: the sums of the
 * people whom one agency sent.
 */
export const editions = ['director', 'superiors', 'accounting', 'agency'] as const;

export type Edition = (typeof editions)[number];

/** The finished model of the monthly workbook: everything that is printed, nothing that is computed while printing but sums. */
export interface MonthlyReport {
  readonly month: CivilMonth;
  /** First and last date that are told of; null for a calendar month. */
  readonly period: { readonly from: CivilDate; readonly to: CivilDate } | null;
  readonly edition: Edition;
  /** Until the month is sealed. */
  readonly draft: boolean;
  readonly issuer: Issuer;
  /** When it was made; of what is sealed, when it was sealed. */
  readonly generatedAt: Date;
  /** That, on the wall clock. */
  readonly generatedText: string;
  /** The sealed months that the figures come from. */
  readonly sealed: readonly SealedSource[];
  /** What all of them together say otherwise than before, where single units are not told of; null elsewhere. */
  readonly differences: KnownCounts | null;
  /** Names of units sealed when the share of days in time still was of all planned days. */
  readonly formerShares?: readonly string[];
  /** Distinct people; the sum over units counts who moved twice. */
  readonly people: number;
  readonly unsettledDays: number;
  readonly units: readonly UnitLine[];
  readonly comparison: Comparison;
  /** The blocks of PL1; its lines come apart. */
  readonly timesheets: readonly UnitTimesheet[];
  readonly form: TimesheetForm;
  readonly policy: UnitPolicy;
  /** Every day of the month, and whether it is shaded to the unit that reports. */
  readonly days: readonly SheetDay[];
  readonly legend: readonly Legend[];
  readonly areas: readonly AreaLine[];
  readonly confirmed: readonly ConfirmedFinding[];
  /** The same without names: what superiors read. */
  readonly confirmedCounts: readonly ConfirmedCount[];
  readonly open: readonly OpenFindings[];
  /** What the centre's scales of points say of themselves; null where none was issued in the whole month: then nothing tells of points. */
  readonly scales: readonly string[] | null;
  readonly rules: readonly RuleLine[];
  readonly conduct: readonly ConductLine[];
  /** Whether the centre wants an edition without PL1, whose symbols tell of illness. */
  readonly hidesTimesheet?: boolean;
  readonly adjustments: readonly AdjustmentLine[];
  /** The same without names. */
  readonly adjustmentCounts: readonly AdjustmentCount[];
  /** Of the edition for a sending agency; null in the others. */
  readonly agency: AgencyExtract | null;
  /** What the figures were made of. */
  readonly data: { readonly days: number; readonly latestRevision: number; readonly fingerprint: string };
}

export interface Issuer {
  /** The body above; null where there is none. */
  readonly parent: string | null;
  readonly name: string;
  /** In the date line; dots where it is left out. */
  readonly place?: string | undefined;
  /** Authority and office over the signature, a line each; the director where it is left out. */
  readonly signer?: readonly string[] | undefined;
  /** In the symbol of documents, such as `TTPVHCC` in `15/BC-TTPVHCC`; dots where it is left out. */
  readonly abbreviation?: string | undefined;
}

/** A sealed month, as PL6 names it. */
export interface SealedSource extends Seal {
  readonly unit: string;
  readonly revision: number;
  readonly fingerprint: string;
  readonly sealedText: string;
  /** The SHA-256 of the months that it is compared with as they stood then; null where that was no part of what was sealed. */
  readonly compared: string | null;
  /** What it says otherwise than the revision before; null where that is told of all the sealed months together. */
  readonly differences: KnownCounts | null;
}

/** How much a revision says otherwise than the one before: counts, without names. */
export interface KnownCounts {
  readonly people: number;
  readonly days: number;
  readonly findings: number;
  readonly rules: number;
}

export interface SheetDay {
  readonly date: CivilDate;
  readonly shade: 'work' | 'weekend' | 'holiday';
}

/** The sums of attendance days, and of findings. */
export interface UnitFigures {
  readonly people: number;
  readonly plannedDays: number;
  readonly presentDays: number;
  readonly paidDays: number;
  readonly provisionalDays: number;
  readonly workedMinutes: number;
  readonly lateArrivals: number;
  readonly lateArrivalMinutes: number;
  readonly earlyDepartures: number;
  readonly earlyDepartureMinutes: number;
  readonly absences: number;
  readonly missingIns: number;
  readonly missingOuts: number;
  readonly openFindings: number;
  readonly confirmedFindings: number;
  /** Person-days that people had to attend: days of leave, trips and holidays are none. */
  readonly dueDays: number;
  /** Those of them on which people came, and neither late nor left early. */
  readonly onTimeDays: number;
  /** Sessions covered by leave, a trip or another reason. */
  readonly excusedSessions: number;
}

/** What a report compares of another month; null where it has no days. */
export type ComparedFigures = Omit<
  UnitFigures,
  'openFindings' | 'confirmedFindings' | 'dueDays' | 'onTimeDays' | 'excusedSessions'
>;

export interface Comparison {
  readonly previous: ComparedFigures | null;
  readonly lastYear: ComparedFigures | null;
  /** Months that had data, of other units: nothing is told of them. */
  readonly unlike?: readonly ('previous' | 'lastYear')[];
}

/** Confirmed findings of one content: light, medium, grave. */
export interface SeverityCounts {
  readonly area: string;
  readonly counts: readonly [light: number, medium: number, grave: number];
}

/** A unit's line. */
export interface UnitLine extends UnitFigures {
  /** null of a line that stands for several units. */
  readonly unitId: string | null;
  /** As it is printed: with the unit above where the report has several of that name. */
  readonly name: string;
  /** Of a line of several units that are too small to be told apart, how many; absent of a single unit. */
  readonly standsFor?: number;
  readonly badge: InspectedShare;
  readonly uniform: InspectedShare;
  readonly severities: readonly SeverityCounts[];
  /** The points of its confirmed findings; null where none has any. */
  readonly points: number | null;
}

/** What may be told of units that are compared. */
export interface UnitPolicy {
  readonly nameUnits: boolean;
  /** Units of fewer people are not compared: a single person would be told of. */
  readonly smallestUnit: number;
}

/** How the office prints PL1: since Thông tư 24/2024/TT-BTC units design their own vouchers. Source: domain.md 3.1. */
export interface TimesheetForm {
  /** Such as `01-CC`; null where it has none. */
  readonly number: string | null;
  /** The act or decision that the form comes from; null where none is printed. */
  readonly basis: string | null;
  readonly paper: 'A4' | 'A3';
}

/** A block of PL1. */
export interface UnitTimesheet {
  readonly unit: string;
  readonly people: number;
  /** The days of the month, shaded by the unit's own calendar. */
  readonly days: readonly SheetDay[];
}

/** A line of PL1; lines come by unit, in the order of {@link MonthlyReport.timesheets}. */
export interface TimesheetRow {
  readonly unitId: string;
  readonly unit: string;
  readonly fullName: string;
  /** By day of the month, from the first; empty where nobody was expected. */
  readonly cells: readonly (string | undefined)[];
  readonly paidDays: number;
  readonly unpaidDays: number;
  readonly insuranceDays: number;
  readonly waitingDays: number;
}

/** Lines of PL1, so many at a time: a province's would not fit into memory. */
export type TimesheetRows = AsyncIterable<readonly TimesheetRow[]>;

/** The people whom an agency sent: sums only, so that nothing tells of anybody's health. */
export interface AgencyExtract {
  readonly name: string;
  readonly lines: readonly AgencyLine[];
}

export interface AgencyLine {
  readonly fullName: string;
  readonly unit: string;
  readonly plannedDays: number;
  /** `Số ngày làm việc thực tế tại Trung tâm`: allowances hang on it. */
  readonly workedDays: number;
  readonly paidDays: number;
  readonly waitingDays: number;
}

export interface Legend {
  readonly symbol: string;
  readonly meaning: string;
}

/** One of the four contents of public-service culture; null counts: nothing was observed, which is not the same as none. */
export interface AreaLine {
  readonly name: string;
  readonly open: number | null;
  readonly confirmed: number | null;
}

export interface ConfirmedFinding {
  readonly unit: string;
  readonly fullName: string;
  readonly date: CivilDate;
  readonly rule: string;
  readonly words: string;
  readonly evidence: string;
  readonly article: string;
  /** By the scale in force on its date; null where none was. */
  readonly points: number | null;
}

export interface ConfirmedCount {
  /** null of several units. */
  readonly unitId: string | null;
  readonly unit: string;
  readonly rule: string;
  readonly words: string;
  readonly article: string;
  readonly count: number;
  readonly points: number | null;
}

export interface OpenFindings {
  readonly rule: string;
  readonly words: string;
  readonly count: number;
}

export interface RuleLine {
  readonly path: string;
  readonly words: string;
  readonly value: number | string;
  readonly unit: string;
  /** Since when it has held, which may be long before the month. */
  readonly from: CivilDate;
  /** The last date on which it held; null where it still did when the month ended. */
  readonly until: CivilDate | null;
  /** The units that it held for; empty for all. */
  readonly scope: string;
  readonly source: string;
  readonly basis: string;
}

export interface ConductLine extends Pick<RuleLine, 'from' | 'until' | 'scope'> {
  readonly id: string;
  readonly words: string;
  readonly source: string;
}

/** Something that was set by hand: what and for whom, who asked for it, who approved it and why. */
export interface AdjustmentLine {
  readonly kind: string;
  readonly words: string;
  /** The person, or the unit. */
  readonly scope: string;
  readonly date: CivilDate;
  readonly document: string;
  readonly reason: string;
  readonly askedBy: string;
  /** By the clock of the unit. Example: `2026-11-03T09:00`. */
  readonly askedAt: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
  /** Approved after the month was over. */
  readonly late: boolean;
}

export interface AdjustmentCount {
  readonly kind: string;
  readonly count: number;
  readonly late: number;
}
