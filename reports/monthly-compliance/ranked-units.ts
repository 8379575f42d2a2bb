import { onTimeShare } from '../../src/core/attendance/on-time-share.js';
import type { UnitFigures, UnitLine } from './model.js';

/** A unit with the share of its days in time. */
export interface RankedUnit<Unit> {
  readonly unit: Unit;
  readonly rate: number;
}

/** The first and the last of the units. */
export interface UnitRanking<Unit> {
  readonly best: readonly RankedUnit<Unit>[];
  readonly worst: readonly RankedUnit<Unit>[];
  /** Too small to be compared: a unit of three is judged by a single person. */
  readonly leftOut: number;
}

type Ranked = Pick<UnitFigures, 'people' | 'dueDays' | 'onTimeDays'> & Pick<UnitLine, 'name' | 'standsFor'>;

/**
 * The units that did best and worst by the share of days in time; those below `smallest` people are left out. With few units no unit is
 * named twice: the worst are what the best leave, and worse than each of these. Example: of five units, three at most are best and two worst;
 * where all are in time every day, none is worst.
 */
export function rankUnits<Unit extends Ranked>(
  units: readonly Unit[],
  smallest: number,
  most: number,
): UnitRanking<Unit> {
  const single = units.filter(({ standsFor }) => standsFor === undefined);
  const compared = single.flatMap((unit) => {
    const rate = onTimeShare(unit);
    return rate === null || unit.people < smallest ? [] : [{ unit, rate }];
  });
  const ranked = [...compared].sort(
    (a, b) => b.rate - a.rate || vietnamese.compare(a.unit.name, b.unit.name),
  );
  const best = ranked.slice(0, Math.min(most, Math.ceil(ranked.length / 2)));
  const lowest = best.at(-1)?.rate ?? 0;
  const worst = ranked.slice(best.length).filter(({ rate }) => rate < lowest).slice(-most).reverse(); // prettier-ignore
  return { best, worst, leftOut: unitCount(units) - compared.length };
}

/** That small units are not compared, in a sentence; nothing where none was left out. */
export function leftOutWords(
  units: readonly Pick<UnitLine, 'standsFor'>[],
  leftOut: number,
  smallest: number,
): string[] {
  if (leftOut === 0) return [];
  const together = units.some(({ standsFor }) => standsFor !== undefined);
  return together
    ? [`Không so sánh ${leftOut} đơn vị được gộp (đơn vị dưới ${smallest} người không nêu riêng).`]
    : [`Không so sánh ${leftOut} đơn vị dưới ${smallest} người.`];
}

/** How many units these lines stand for. */
export function unitCount(units: readonly Pick<UnitLine, 'standsFor'>[]): number {
  return units.reduce((count, { standsFor = 1 }) => count + standsFor, 0);
}

const vietnamese = new Intl.Collator('vi');
