import { attendedInTime } from '../attendance/attended-in-time.js';
import { creditStanding, type SessionCredit } from '../attendance/session-credit.js';
import type { SealedDay } from './sealed-line.js';

/** The sums of some sealed days, named as those of days that are not sealed. */
export interface SealedTotals {
  readonly plannedDays: number;
  readonly presentDays: number;
  readonly paidDays: number;
  readonly provisionalDays: number;
  readonly workedMinutes: number;
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  readonly leftMinutes: number;
  readonly absences: number;
  readonly missingIns: number;
  readonly missingOuts: number;
  readonly lateArrivals: number;
  readonly lateArrivalMinutes: number;
  readonly earlyDepartures: number;
  readonly earlyDepartureMinutes: number;
  readonly unscheduled: number;
  readonly unsettledDays: number;
  /** Person-days that had to be attended, and those of them that were attended in time: see attendedInTime. */
  readonly dueDays: number;
  readonly onTimeDays: number;
}

const copied = [
  'workedMinutes', 'lateMinutes', 'earlyMinutes', 'leftMinutes', 'absences', 'missingIns', 'missingOuts', 'lateArrivals',
  'lateArrivalMinutes', 'earlyDepartures', 'earlyDepartureMinutes', 'unscheduled',
] as const; // prettier-ignore

const STEPS = 1_000_000;

/** Whether a sealed day was attended in time; null: it is in no share. */
export type InTime = (day: SealedDay) => boolean | null;

/** The sums of sealed days, not rounded yet. Example: a day of credit 0.5 and one of 1 are 1.5 paid days. */
export function sealedTotals(days: readonly SealedDay[], inTime: InTime = inTimeNow): SealedTotals {
  const sum = (of: (day: SealedDay) => number): number => days.reduce((total, day) => total + of(day), 0);
  const figures = Object.fromEntries(copied.map((name) => [name, sum((day) => day.figures[name])]));
  return {
    ...(figures as Pick<SealedTotals, (typeof copied)[number]>),
    plannedDays: sum(({ planned }) => Number(planned)),
    presentDays: sum(({ present }) => Number(present)),
    paidDays: sum(({ figures: { credit } }) => credit),
    provisionalDays: sum(provisionalOf),
    unsettledDays: sum((day) => Number(provisionalOf(day) > 0)),
    dueDays: sum((day) => Number(inTime(day) !== null)),
    onTimeDays: sum((day) => Number(inTime(day) === true)),
  };
}

/** The sums of several sums: people of a unit, units of a centre. Rounded at the very end: three thirds of a day are a day. */
export function addTotals(totals: readonly SealedTotals[]): SealedTotals {
  const names = Object.keys(sealedTotals([])) as (keyof SealedTotals)[];
  const sum = (name: keyof SealedTotals): number =>
    Math.round(totals.reduce((all, each) => all + each[name], 0) * STEPS) / STEPS;
  return Object.fromEntries(names.map((name) => [name, sum(name)])) as unknown as SealedTotals;
}

function provisionalOf({ credits }: SealedDay): number {
  const waiting = ({ state }: SessionCredit): boolean => creditStanding(state) === 'provisional';
  return credits.filter(waiting).reduce((sum, { credit }) => sum + credit, 0);
}

/**
 * As months were told until the share of days in time was of the days that people had to attend: of all planned days, leave included, those on
 * which somebody came, neither late nor left early. Of a month that was sealed then one file may have gone out already; whatever is made of
 * that seal later has to agree with it. Example: a whole day of leave counts, and not in time.
 */
export const inTimeFormerly: InTime = ({ planned, present, figures }) =>
  planned ? present && figures.lateArrivals === 0 && figures.earlyDepartures === 0 : null;

function inTimeNow({ credits, present, figures }: SealedDay): boolean | null {
  return attendedInTime({ credits, present, ...figures });
}
