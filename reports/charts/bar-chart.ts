import type { EChartsOption } from 'echarts';
import { chartPicture, type ChartPicture } from './chart-picture.js';

/** Bars side by side; null where there is no figure. */
export interface BarChart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

const [WIDTH, HEIGHT] = [600, 250];
const INK = '#000000';
const number = new Intl.NumberFormat('vi-VN');

/** Draws bars with their figures above them, so that nothing hangs on shades. */
export function barChart({ title, categories, series }: BarChart): ChartPicture {
  const option: EChartsOption = {
    title: { text: title, left: 'center', top: 4, textStyle: { fontSize: 15, fontWeight: 'bold', color: INK } },
    legend: series.length > 1 ? { top: 28, itemWidth: 18, textStyle: { fontSize: 12, color: INK } } : { show: false },
    grid: { left: 48, right: 12, top: series.length > 1 ? 66 : 50, bottom: 46 },
    xAxis: {
      type: 'category',
      data: [...categories],
      axisLabel: { interval: 0, color: INK, fontSize: 12, width: (WIDTH - 60) / categories.length - 6, overflow: 'break' },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: INK } },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: INK, formatter: (value: number) => number.format(value) }, splitLine: { lineStyle: { color: '#cccccc' } } },
    series: series.map(({ name, values }) => ({
      name,
      type: 'bar' as const,
      barMaxWidth: 44,
      barGap: '12%',
      data: values.map((value) => value ?? '-'),
      itemStyle: { borderColor: INK, borderWidth: 0.8 },
      label: {
        show: true, position: 'top' as const, color: INK, fontSize: 11,
        formatter: ({ value }: { value?: unknown }) => (typeof value === 'number' ? number.format(value) : ''),
      },
    })),
  };
  return chartPicture(option, WIDTH, HEIGHT);
} // prettier-ignore
