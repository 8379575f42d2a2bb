import type { ComparedFigures, Comparison, MonthlyReport } from './model.js';

/** The figures that the report compares with other months, in the order in which they are told. */
export const reportFigures: readonly {
  readonly words: string;
  readonly unit: string;
  readonly key: keyof ComparedFigures;
  readonly format?: string;
}[] = [
  { words: 'Số người được chấm công', unit: 'người', key: 'people' },
  { words: 'Số ngày phải làm việc', unit: 'ngày người', key: 'plannedDays' },
  { words: 'Số ngày có mặt', unit: 'ngày người', key: 'presentDays' },
  { words: 'Số ngày công hưởng lương', unit: 'ngày công', key: 'paidDays', format: '#,##0.0' },
  { words: 'Số ngày công chờ giải trình', unit: 'ngày công', key: 'provisionalDays', format: '#,##0.0' },
  { words: 'Thời gian làm việc', unit: 'phút', key: 'workedMinutes' },
  { words: 'Đi muộn', unit: 'lượt', key: 'lateArrivals' },
  { words: 'Thời gian đi muộn', unit: 'phút', key: 'lateArrivalMinutes' },
  { words: 'Về sớm', unit: 'lượt', key: 'earlyDepartures' },
  { words: 'Thời gian về sớm', unit: 'phút', key: 'earlyDepartureMinutes' },
  { words: 'Vắng chưa có lý do', unit: 'buổi', key: 'absences' },
  { words: 'Thiếu lượt chấm vào', unit: 'lượt', key: 'missingIns' },
  { words: 'Thiếu lượt chấm ra', unit: 'lượt', key: 'missingOuts' },
];

/** What stands where a month cannot be compared with. */
export function withoutComparison({ unlike = [] }: Comparison, month: 'previous' | 'lastYear'): string {
  return unlike.includes(month) ? 'Không so sánh được' : 'Chưa có dữ liệu';
}

const STEPS = 1_000_000;

/** Their sums over the units; who moved within the month is one person. */
export function reportTotals({ units, people }: MonthlyReport): Record<keyof ComparedFigures, number> {
  const sums = reportFigures.map(({ key }) => [
    key,
    key === 'people' ? people : Math.round(units.reduce((sum, unit) => sum + unit[key], 0) * STEPS) / STEPS,
  ]);
  return Object.fromEntries(sums) as Record<keyof ComparedFigures, number>;
}
