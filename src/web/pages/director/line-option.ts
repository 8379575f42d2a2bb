import type { EChartsCoreOption } from 'echarts/core';
import { formatNumber } from '../../i18n/format-number.js';
import { formatShare } from '../../i18n/format-share.js';
import type { Language } from '../../i18n/shown-language.js';

/** A line with a value for each month; null where there is none. */
export interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface Palette {
  readonly text: string;
  readonly quiet: string;
  readonly rule: string;
  readonly surface: string;
  readonly lines: readonly string[];
  /** Named, not inherited: the room of words is measured outside the page. */
  readonly font: string;
}

/** Told apart without colour too: by the shape of their points and by their strokes. */
const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle'];
const strokes = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [2, 2]];

/** What a chart of lines over months is made of. */
export function lineOption({
  months,
  lines,
  isShare,
  language,
  palette,
}: {
  readonly months: readonly string[];
  readonly lines: readonly Line[];
  readonly isShare: boolean;
  readonly language: Language;
  readonly palette: Palette;
}): EChartsCoreOption {
  const say = (value: unknown): string =>
    typeof value !== 'number' ? '–' : isShare ? formatShare(value, language) : formatNumber(value, language);
  const { text, quiet, rule, surface } = palette;
  return {
    animation: false,
    color: [...palette.lines],
    textStyle: { fontFamily: palette.font, color: text },
    ...(lines.length > 1 && { legend: { top: 0, textStyle: { color: text }, itemWidth: 32, inactiveColor: quiet } }),
    tooltip: {
      trigger: 'axis',
      valueFormatter: say,
      confine: true,
      backgroundColor: surface,
      borderColor: rule,
      textStyle: { color: text },
    },
    grid: { left: 4, right: 16, top: lines.length > 1 ? 76 : 24, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: [...months],
      axisLabel: { color: quiet, hideOverlap: true },
      axisLine: { lineStyle: { color: quiet } },
    },
    yAxis: {
      type: 'value',
      ...(isShare ? { min: lowerShare, max: 1 } : { minInterval: 1, min: 0 }),
      axisLabel: { color: quiet, formatter: say },
      splitLine: { lineStyle: { color: rule } },
    },
    series: lines.map(({ name, values }, index) => ({
      name,
      type: 'line',
      data: values.map((value) => value ?? '-'),
      symbol: symbols[index % symbols.length],
      symbolSize: 8,
      lineStyle: { width: 2, type: strokes[index % strokes.length] },
      ...(isShare && { label: { show: months.length <= 7, formatter: ({ value }: { value: unknown }) => say(value), color: text, position: 'top', distance: 8, backgroundColor: surface, padding: [1, 3], borderRadius: 2 } }),
    })),
  };
} // prettier-ignore

/** A little below the lowest share, so that no point lies on the axis. */
function lowerShare({ min }: { readonly min: number }): number {
  return Math.max(0, Math.floor((min - 0.005) * 100) / 100);
}
