import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultAttendanceRules } from '../../../test/rules/attendance-fixture.js';
import type { Slot } from './expected-session.js';
import { distance, EMPTY, fits, leastCostMatching } from './least-cost-matching.js';
import type { Presence } from './presence.js';
import type { Direction } from './punch.js';

const EMPTY_COST = defaultAttendanceRules.emptySlotCostMinutes * 60;
const SAME_COST = defaultAttendanceRules.sameDirectionCostMinutes * 60;
const HALF_HOUR = 1800;

/** Every matching in order, cheapest first as the rule text ranks them: cost, earlier slots filled, earlier presences. */
function bestByTrying(slots: readonly Slot[], presences: readonly Presence[], trust: boolean): number[] {
  let best: { matched: number[]; cost: number } | undefined;
  const isBetter = (cost: number, matched: number[]): boolean => {
    if (best === undefined || cost !== best.cost) return best === undefined || cost < best.cost;
    const other = best.matched;
    const filled = matched.findIndex((each, slot) => (each === EMPTY) !== (other[slot] === EMPTY));
    if (filled >= 0) return matched[filled] !== EMPTY;
    const earlier = matched.findIndex((each, slot) => each !== other[slot]);
    return earlier >= 0 && (matched[earlier] ?? 0) < (other[earlier] ?? 0);
  };
  const tryFrom = (
    slot: number,
    next: number,
    last: Direction | null,
    cost: number,
    matched: number[],
  ): void => {
    const due = slots[slot];
    if (due === undefined) {
      if (isBetter(cost, matched)) best = { matched, cost };
      return;
    }
    tryFrom(slot + 1, next, last, cost + EMPTY_COST, [...matched, EMPTY]);
    for (let at = next; at < presences.length; at++) {
      const presence = presences[at];
      if (presence === undefined || !fits(presence, due, trust)) continue;
      const more = distance(presence, due) + (last === due.direction ? SAME_COST : 0);
      tryFrom(slot + 1, at + 1, due.direction, cost + more, [...matched, at]);
    }
  };
  tryFrom(0, 0, null, 0, []);
  return best?.matched ?? [];
}

const direction = fc.constantFrom<Direction>('in', 'out');
// Multiples of half an hour, so that equal costs are common.
const slots = fc
  .array(fc.record({ direction, at: fc.nat({ max: 30 }) }), { maxLength: 5 })
  .map((all) => all.sort((a, b) => a.at - b.at))
  .map((all) =>
    all.map(({ direction, at }, session): Slot => ({ session, direction, dueSecond: at * HALF_HOUR })),
  );
const presences = fc
  .array(fc.record({ at: fc.nat({ max: 40 }), direction: fc.option(direction) }), { maxLength: 6 })
  .map((all) => all.sort((a, b) => a.at - b.at))
  .map((all) =>
    all.map(({ at, direction }): Presence => {
      const times = { firstSecond: at * HALF_HOUR, lastSecond: at * HALF_HOUR + 60, punchIds: [] };
      return direction === null ? times : { ...times, direction };
    }),
  );

describe('leastCostMatching', () => {
  it('finds what trying every matching finds, ties included', () => {
    fc.assert(
      fc.property(slots, presences, fc.boolean(), (due, seen, trust) => {
        expect(leastCostMatching(due, seen, defaultAttendanceRules, trust)).toEqual(
          bestByTrying(due, seen, trust),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a slot empty when the presence is farther than an empty slot costs', () => {
    const due: Slot[] = [{ session: 0, direction: 'in', dueSecond: 0 }];
    const at = (second: number): Presence[] => [{ firstSecond: second, lastSecond: second, punchIds: [] }];
    expect(leastCostMatching(due, at(EMPTY_COST), defaultAttendanceRules, false)).toEqual([0]);
    expect(leastCostMatching(due, at(EMPTY_COST + 1), defaultAttendanceRules, false)).toEqual([EMPTY]);
  });
});
