import { describe, expect, it } from '@jest/globals';
import { barChart } from './bar-chart.js';

const chart = {
  title: 'Đi muộn, về sớm và thiếu lượt chấm',
  categories: ['Đi muộn', 'Về sớm'],
  series: [
    { name: 'Trong tháng', values: [12, 3] },
    { name: 'Cùng tháng năm trước', values: [null, 7] },
  ],
};

describe('a chart', () => {
  it('is a picture of three dots for each pixel, the same bytes each time', () => {
    const { png, width, height } = barChart(chart);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3 * width, 3 * height]);
    expect(barChart(chart).png.equals(png)).toBe(true);
  });

  it('shows its figures and its letters', () => {
    const { png } = barChart(chart);
    const [first, second] = chart.series;
    const other = { ...chart, series: [{ ...first!, values: [13, 3] }, second!] };
    expect(barChart(other).png.equals(png)).toBe(false);
    expect(barChart({ ...chart, title: 'Ði muộn' }).png.equals(png)).toBe(false);
  });
});
