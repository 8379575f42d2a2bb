import type { CivilMonth } from '../../src/core/time/civil-month.js';
import type { DigestPeriod } from '../../src/core/time/digest-period.js';
import type { Issuer, SeverityCounts } from '../monthly-compliance/model.js';
import type { Seal } from '../monthly-compliance/seal-lines.js';

/** Editions of a digest: for superiors without names of people. */
export const digestEditions = ['director', 'superiors'] as const;
export type DigestEdition = (typeof digestEditions)[number];

/** The finished model of the digest of a quarter or a year. */
export interface DigestReport {
  readonly period: DigestPeriod;
  readonly edition: DigestEdition;
  /** As long as a month of it is not sealed. */
  readonly draft: boolean;
  readonly issuer: Issuer;
  readonly generatedAt: Date;
  readonly generatedText: string;
  readonly months: readonly DigestMonth[];
  readonly units: readonly DigestUnit[];
  /** null where the edition names nobody, or they are too many for one file. */
  readonly people: readonly DigestPerson[] | null;
  readonly tooManyPeople: boolean;
  readonly data: { readonly fingerprint: string };
}

/** `to-come`: not begun; `none`: nobody has a day in it. */
export type MonthState = 'sealed' | 'draft' | 'none' | 'to-come';

export interface DigestMonth {
  readonly month: CivilMonth;
  readonly state: MonthState;
  /** The newest revision of what is sealed of it; null where nothing is. */
  readonly revision: number | null;
  /** Of what is sealed of it. */
  readonly seals: readonly Seal[];
  readonly people: number;
  readonly figures: DigestFigures;
}

/** Sums of attendance days, and of findings. */
export interface DigestFigures {
  readonly plannedDays: number;
  readonly presentDays: number;
  readonly paidDays: number;
  readonly provisionalDays: number;
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

export interface DigestUnit {
  readonly name: string;
  /** Distinct people of the period. */
  readonly people: number;
  readonly figures: DigestFigures;
  readonly severities: readonly SeverityCounts[];
}

export interface DigestPerson {
  readonly code: string;
  readonly fullName: string;
  /** Where they had days, in the order of time. */
  readonly units: string;
  /** Months with days, and those of them that are sealed. */
  readonly months: number;
  readonly sealedMonths: number;
  readonly figures: DigestFigures;
  readonly severities: readonly SeverityCounts[];
}
