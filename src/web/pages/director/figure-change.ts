/** A figure beside the one before it: `direction` says which way it went, `isGood` whether that is welcome (null: neither). */
export interface FigureChange {
  readonly direction: 'up' | 'down' | 'same';
  readonly by: number;
  readonly isGood: boolean | null;
}

/** Shares that differ by less than this are shown alike. */
const LEAST = 0.0005;

/**
 * How a figure changed; null where there is none to compare with.
 * @example figureChange(12, 9, 'less') // { direction: 'up', by: 3, isGood: false }
 */
export function figureChange(
  now: number | null,
  before: number | null,
  better: 'more' | 'less',
): FigureChange | null {
  if (now === null || before === null) return null;
  const by = Math.abs(now - before);
  if (by < LEAST) return { direction: 'same', by: 0, isGood: null };
  const direction = now > before ? 'up' : 'down';
  return { direction, by, isGood: (direction === 'up') === (better === 'more') };
}
