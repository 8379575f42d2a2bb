import type { ExceptionKind } from '../../../core/attendance/attendance-exception.js';
import type { ComparedDay } from '../../attendance/drafts/drafted-days.service.js';
import type { DraftedFinding } from './drafted-findings.js';

/** Sums of a unit's month on one side. Whole minutes, paid days. */
export interface UnitSums {
  readonly workedMinutes: number;
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  readonly paidDays: number;
  readonly provisionalDays: number;
  readonly absences: number;
  readonly missingIns: number;
  readonly missingOuts: number;
  readonly lateArrivals: number;
  readonly earlyDepartures: number;
  readonly unscheduled: number;
  readonly findings: number;
}

const columnOf: Readonly<Record<ExceptionKind, keyof UnitSums>> = {
  absence: 'absences',
  'missing-in': 'missingIns',
  'missing-out': 'missingOuts',
  'late-arrival': 'lateArrivals',
  'early-departure': 'earlyDepartures',
  'unscheduled-work': 'unscheduled',
};

/** The sums of these days and findings on one side. Credits are rounded: three thirds are a day. */
export function unitSums(
  days: readonly Pick<ComparedDay, 'before' | 'after'>[],
  side: 'before' | 'after',
  findings: readonly DraftedFinding[],
): UnitSums {
  const sums: Record<keyof UnitSums, number> = {
    workedMinutes: 0, lateMinutes: 0, earlyMinutes: 0, paidDays: 0, provisionalDays: 0, absences: 0, missingIns: 0,
    missingOuts: 0, lateArrivals: 0, earlyDepartures: 0, unscheduled: 0, findings: findings.length,
  }; // prettier-ignore
  for (const compared of days) {
    const day = compared[side];
    if (day === null) continue;
    sums.workedMinutes += day.workedMinutes;
    sums.lateMinutes += day.lateMinutes;
    sums.earlyMinutes += day.earlyMinutes;
    sums.paidDays += day.credit;
    sums.provisionalDays += day.provisionalCredit;
    for (const { kind } of day.exceptions) sums[columnOf[kind]] += 1;
  }
  const { paidDays, provisionalDays } = sums;
  return { ...sums, paidDays: rounded(paidDays), provisionalDays: rounded(provisionalDays) };
}

function rounded(credit: number): number {
  return Math.round(credit * 1e6) / 1e6;
}
