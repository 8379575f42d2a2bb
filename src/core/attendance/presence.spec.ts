import { describe, expect, it } from '@jest/globals';
import { presencesOf } from './presence.js';

const spans = (seconds: number[], window = 120): [number, number][] =>
  presencesOf(
    seconds.map((second) => ({ second })),
    window,
  ).map((each) => [each.firstSecond, each.lastSecond]);

describe('presencesOf', () => {
  it('joins punches less than the window after the one before, however long the run', () => {
    expect(spans([0, 119, 238, 358])).toEqual([
      [0, 238],
      [358, 358],
    ]);
  });

  it('keeps a punch exactly the window later apart', () => {
    expect(spans([0, 119])).toEqual([[0, 119]]);
    expect(spans([0, 120])).toEqual([
      [0, 0],
      [120, 120],
    ]);
  });

  it('sorts, and takes punches of one second as one even without a window', () => {
    expect(spans([300, 0, 300], 0)).toEqual([
      [0, 0],
      [300, 300],
    ]);
    expect(spans([])).toEqual([]);
  });

  it('takes the last declared direction and each id once', () => {
    const [presence] = presencesOf(
      [
        { second: 30, id: 'c' },
        { second: 10, id: 'b', direction: 'out' },
        { second: 0, id: 'a', direction: 'in' },
        { second: 30, id: 'c' },
      ],
      120,
    );
    expect(presence).toEqual({ firstSecond: 0, lastSecond: 30, direction: 'out', punchIds: ['a', 'b', 'c'] });
  });

  it('throws on a punch that has no time', () => {
    expect(() => presencesOf([{ second: Infinity }], 120)).toThrow(RangeError);
  });

  it('takes each id once and in order also of a card that lies on the reader for hours', () => {
    const ids = Array.from({ length: 40 }, (_, second) => `p${String(second).padStart(2, '0')}`);
    const punches = ids.flatMap((id, second) => [
      { second, id },
      { second, id },
    ]);
    expect(presencesOf(punches, 120)).toEqual([{ firstSecond: 0, lastSecond: 39, punchIds: ids }]);
  });
});
