import { theme } from 'antd';
import { LineChart as Lines } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as load } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../i18n/language.js';
import { lineOption, type Line, type Palette } from './line-option.js';

load([Lines, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Black on white, whatever the screen shows. */
const PAPER: Omit<Palette, 'font'> = {
  text: '#000000',
  quiet: '#333333',
  rule: '#cccccc',
  surface: '#ffffff',
  lines: ['#0b4f8a', '#8a5300', '#5b2a86', '#b42318', '#000000'],
};
/** Width of a sheet of A4 between its margins, in pixels. */
const PAPER_WIDTH = 680;

/** Lines over months, drawn as SVG; a table beside it says the same to whoever does not see it. */
export function LineChart({
  label,
  months,
  lines,
  isShare = false,
}: {
  label: string;
  months: readonly string[];
  lines: readonly Line[];
  isShare?: boolean;
}) {
  const place = useRef<HTMLDivElement>(null);
  const { token } = theme.useToken();
  const { language } = useLanguage().pack;
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const chart = init(element, null, { renderer: 'svg' });
    const screen: Palette = {
      text: token.colorText,
      quiet: token.colorTextSecondary,
      rule: token.colorBorderSecondary,
      surface: token.colorBgContainer,
      font: token.fontFamily,
      lines: [token.colorLink, token.colorWarning, token.purple, token.colorError, token.colorText],
    };
    const draw = (palette: Palette): void =>
      chart.setOption(lineOption({ months, lines, isShare, language, palette }), true);
    draw(screen);
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    const toPaper = (): void => {
      chart.resize({ width: PAPER_WIDTH });
      draw({ ...PAPER, font: token.fontFamily });
    };
    const toScreen = (): void => {
      chart.resize({ width: 'auto' });
      draw(screen);
    };
    addEventListener('beforeprint', toPaper);
    addEventListener('afterprint', toScreen);
    return () => {
      removeEventListener('beforeprint', toPaper);
      removeEventListener('afterprint', toScreen);
      observer.disconnect();
      chart.dispose();
    };
  }, [months, lines, isShare, language, token]);
  return <div ref={place} className="chart-room" role="img" aria-label={label} />;
}
