import { barChart } from '../charts/bar-chart.js';
import type { ChartPicture } from '../charts/chart-picture.js';
import type { ComparedFigures, MonthlyReport } from './model.js';
import { unitBands } from './unit-bands.js';

const counted: readonly { readonly words: string; readonly key: keyof ComparedFigures }[] = [
  { words: 'Đi muộn (lượt)', key: 'lateArrivals' },
  { words: 'Về sớm (lượt)', key: 'earlyDepartures' },
  { words: 'Vắng chưa có lý do (buổi)', key: 'absences' },
  { words: 'Thiếu lượt vào', key: 'missingIns' },
  { words: 'Thiếu lượt ra', key: 'missingOuts' },
];

/** The charts of the front sheet; each comes from a table of the same sheet. */
export function reportCharts(report: MonthlyReport): ChartPicture[] {
  const { previous, lastYear } = report.comparison;
  const now = (key: keyof ComparedFigures): number => report.units.reduce((sum, unit) => sum + unit[key], 0);
  const months = [
    { name: 'Trong tháng', values: counted.map(({ key }) => now(key)) },
    { name: 'Tháng trước', values: counted.map(({ key }) => previous?.[key] ?? null) },
    { name: 'Cùng tháng năm trước', values: counted.map(({ key }) => lastYear?.[key] ?? null) },
  ];
  const inBands = unitBands(report);
  return [
    barChart({
      title: 'Hình 1. Chấp hành thời giờ làm việc',
      categories: counted.map(({ words }) => words),
      series: months,
    }),
    barChart({
      title: 'Hình 2. Bốn nội dung văn hóa công vụ',
      categories: report.areas.map(({ name }) => name),
      series: [
        { name: 'Ghi nhận, chưa kết luận', values: report.areas.map(({ open }) => open) },
        { name: 'Vi phạm đã xác nhận', values: report.areas.map(({ confirmed }) => confirmed) },
      ],
    }),
    barChart({
      title: 'Hình 3. Số đơn vị theo tỷ lệ ngày đúng giờ',
      categories: inBands.map(({ words }) => words),
      series: [{ name: 'Số đơn vị', values: inBands.map(({ units }) => units) }],
    }),
  ];
}
