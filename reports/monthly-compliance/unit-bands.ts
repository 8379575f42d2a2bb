import { onTimeShare } from '../../src/core/attendance/on-time-share.js';
import type { MonthlyReport } from './model.js';

/** Shares of days in time, from the best band down. */
const bands = [
  { words: 'Từ 98% trở lên', from: 0.98 },
  { words: 'Từ 95% đến dưới 98%', from: 0.95 },
  { words: 'Từ 90% đến dưới 95%', from: 0.9 },
  { words: 'Dưới 90%', from: -1 },
] as const;

/** How many units lie in each band of days in time; those that are told together are in none. */
export function unitBands({ units }: MonthlyReport): { readonly words: string; readonly units: number }[] {
  const rates = units
    .filter(({ standsFor }) => standsFor === undefined)
    .flatMap((unit) => onTimeShare(unit) ?? []);
  return bands.map(({ words, from }, index) => {
    const below = bands[index - 1]?.from ?? Infinity;
    return { words, units: rates.filter((rate) => rate >= from && rate < below).length };
  });
}
