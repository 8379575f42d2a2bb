import type { CivilMonth } from '../../src/core/time/civil-month.js';
import type { CivilDate } from '../../src/core/time/civil-date.js';

/** The finished model of the monthly workbook: everything that is printed, nothing that is computed while printing but sums. */
export interface MonthlyReport {
  readonly month: CivilMonth;
  /** Until the month is sealed. */
  readonly draft: boolean;
  readonly issuer: Issuer;
  /** Wall-clock text and the instant it was made at. */
  readonly generatedAt: Date;
  readonly generatedText: string;
  /** Distinct people; the sum over units counts who moved twice. */
  readonly people: number;
  readonly unsettledDays: number;
  readonly units: readonly UnitLine[];
  readonly timesheets: readonly UnitTimesheet[];
  /** Every day of the month, and whether it is shaded. */
  readonly days: readonly SheetDay[];
  readonly legend: readonly Legend[];
  readonly areas: readonly AreaLine[];
  readonly confirmed: readonly ConfirmedFinding[];
  readonly open: readonly OpenFindings[];
  readonly rules: readonly RuleLine[];
  readonly conduct: readonly ConductLine[];
  readonly adjustments: readonly AdjustmentLine[];
  /** What the figures were made of. */
  readonly data: { readonly days: number; readonly latestRevision: number; readonly fingerprint: string };
}

export interface Issuer {
  /** The body above; null where there is none. */
  readonly parent: string | null;
  readonly name: string;
}

export interface SheetDay {
  readonly date: CivilDate;
  readonly shade: 'work' | 'weekend' | 'holiday';
}

/** The sums of a unit's attendance days, and its findings. */
export interface UnitLine {
  readonly name: string;
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
}

export interface UnitTimesheet {
  readonly unit: string;
  readonly rows: readonly TimesheetRow[];
}

export interface TimesheetRow {
  readonly fullName: string;
  /** One for each day of the month; empty where nobody was expected. */
  readonly cells: readonly string[];
  readonly paidDays: number;
  readonly unpaidDays: number;
  readonly insuranceDays: number;
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
  readonly from: CivilDate;
  readonly source: string;
  readonly basis: string;
}

export interface ConductLine {
  readonly id: string;
  readonly words: string;
  readonly from: CivilDate;
  readonly source: string;
}

export interface AdjustmentLine {
  readonly kind: string;
  readonly words: string;
  readonly value: number | string;
  readonly scope: string;
  readonly from: CivilDate;
  readonly document: string;
  readonly author: string;
  readonly enteredText: string;
}
