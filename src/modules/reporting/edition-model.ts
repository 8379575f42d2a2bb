import type {
  AdjustmentCount,
  AdjustmentLine,
  Edition,
  KnownCounts,
  MonthlyReport,
} from '../../../reports/monthly-compliance/model.js';
import { withoutSmallUnits } from './small-units.js';

/** What an edition leaves out of a report: everything that its recipients do not need. Source: issue 6, editions by recipient. */
export function forEdition(report: MonthlyReport, edition: Edition): MonthlyReport {
  const full = { ...report, edition };
  switch (edition) {
    case 'director':
      return { ...(report.hidesTimesheet ? { ...withoutSymbols(full), timesheets: [] } : full), agency: null };
    case 'superiors':
      return { ...withoutSmallUnits(withoutSymbols(differencesTogether(full))), timesheets: [], confirmed: [], adjustments: [], agency: null };
    case 'accounting':
      return { ...full, confirmed: [], confirmedCounts: [], open: [], adjustments: [], adjustmentCounts: [], agency: null };
    case 'agency':
      return {
        ...withoutSymbols(full),
        units: [], timesheets: [], confirmed: [], confirmedCounts: [], open: [], adjustments: [], adjustmentCounts: [],
      };
  }
} // prettier-ignore

/** Several units were sealed apart: what was changed about one of few people would tell of them. */
function differencesTogether(report: MonthlyReport): MonthlyReport {
  if (report.sealed.length < 2) return report;
  const sum = (of: keyof KnownCounts): number =>
    report.sealed.reduce((all, { differences }) => all + (differences?.[of] ?? 0), 0);
  const differences = { people: sum('people'), days: sum('days'), findings: sum('findings'), rules: sum('rules') };
  return { ...report, sealed: report.sealed.map((part) => ({ ...part, differences: null })), differences };
} // prettier-ignore

/** Symbols tell why somebody was away, of illness too: who gets no timesheet gets no symbols. */
function withoutSymbols(report: MonthlyReport): MonthlyReport {
  return { ...report, legend: [], rules: report.rules.filter(({ path }) => !path.startsWith('timesheet.')) };
}

/** Adjustments by kind, without names. */
export function adjustmentCounts(lines: readonly AdjustmentLine[]): AdjustmentCount[] {
  return [...new Set(lines.map(({ kind }) => kind))].map((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    return { kind, count: own.length, late: own.filter(({ late }) => late).length };
  });
}
