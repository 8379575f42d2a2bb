import type { ComplianceFigures } from './compliance-months.dto.js';

/** The figures that are shown, and no others. */
export function figuresOf(totals: ComplianceFigures): ComplianceFigures {
  const { people, plannedDays, presentDays, dueDays, onTimeDays, paidDays, workedMinutes, lateArrivals, earlyDepartures } = totals;
  const { absences, missingIns, missingOuts, unsettledDays } = totals;
  return {
    people, plannedDays, presentDays, dueDays, onTimeDays, paidDays, workedMinutes, lateArrivals, earlyDepartures, absences, missingIns,
    missingOuts, unsettledDays,
  };
} // prettier-ignore
