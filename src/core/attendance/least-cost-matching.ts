import { SECONDS_PER_MINUTE } from '../time/time-of-day.js';
import type { AttendanceRules } from './attendance-rules.js';
import type { Slot } from './expected-session.js';
import type { Presence } from './presence.js';

/** No presence for a slot. */
export const EMPTY = -1;

/** Whether a presence may match a slot: always, unless declared directions are trusted and it declared the other one. */
export function fits(presence: Presence, slot: Slot, trustDirection: boolean): boolean {
  return !trustDirection || presence.direction === undefined || presence.direction === slot.direction;
}

/** Seconds between a slot's due time and the presence: its first time for a check-in, its last for a check-out. */
export function distance(presence: Presence, slot: Slot): number {
  return Math.abs((slot.direction === 'in' ? presence.firstSecond : presence.lastSecond) - slot.dueSecond);
}

/** What was done at (slot, presence, direction matched last). The order is the order of preference on equal cost. */
const MATCH = 1;
const LEAVE_SLOT = 2;
const LEAVE_PRESENCE = 3;
/** Directions matched last: none yet, `in`, `out`. */
const STATES = 3;

/**
 * Step 1 of attendance.md section 3: for each slot the index of its presence or EMPTY, in order, at least total cost. On equal
 * cost the matching that fills the earlier slot wins, then the one with the earlier presence.
 *
 * A table over (slot, presence, direction matched last), filled from the end. Costs are whole seconds, scaled by a power of two
 * that leaves room below one second for a bonus: filling slot i is worth 2^(slots-1-i), so that of two matchings of equal cost
 * the one that fills the earlier slot is the smaller number. Exact while cost * 2^slots stays under 2^53.
 */
export function leastCostMatching(
  slots: readonly Slot[],
  presences: readonly Presence[],
  rules: Pick<AttendanceRules, 'emptySlotCostMinutes' | 'sameDirectionCostMinutes'>,
  trustDirection: boolean,
): number[] {
  const slotCount = slots.length;
  const presenceCount = presences.length;
  const matched = new Array<number>(slotCount).fill(EMPTY);
  if (slotCount === 0 || presenceCount === 0) return matched;

  const scale = 2 ** slotCount;
  const emptyCost = rules.emptySlotCostMinutes * SECONDS_PER_MINUTE * scale;
  const sameCost = rules.sameDirectionCostMinutes * SECONDS_PER_MINUTE * scale;
  const row = (presenceCount + 1) * STATES;
  const cost = new Array<number>((slotCount + 1) * row).fill(0);
  const choice = new Array<number>(slotCount * row).fill(0);

  for (let slot = slotCount - 1; slot >= 0; slot--) {
    const due = slots[slot]!;
    const bonus = 2 ** (slotCount - 1 - slot);
    const state = due.direction === 'in' ? 1 : 2;
    const base = slot * row;
    for (let last = 0; last < STATES; last++) {
      const end = base + presenceCount * STATES + last;
      cost[end] = cost[end + row]! + emptyCost;
      choice[end] = LEAVE_SLOT;
    }
    for (let index = presenceCount - 1; index >= 0; index--) {
      const presence = presences[index]!;
      const here = base + index * STATES;
      const match = fits(presence, due, trustDirection)
        ? distance(presence, due) * scale - bonus + cost[here + row + STATES + state]!
        : Infinity;
      for (let last = 0; last < STATES; last++) {
        const cell = here + last;
        let best = last === state ? match + sameCost : match;
        let chosen = MATCH;
        const leaveSlot = cost[cell + row]! + emptyCost;
        if (leaveSlot < best) {
          best = leaveSlot;
          chosen = LEAVE_SLOT;
        }
        const leavePresence = cost[cell + STATES]!;
        if (leavePresence < best) {
          best = leavePresence;
          chosen = LEAVE_PRESENCE;
        }
        cost[cell] = best;
        choice[cell] = chosen;
      }
    }
  }

  for (let slot = 0, index = 0, last = 0; slot < slotCount && index < presenceCount;) {
    const chosen = choice[slot * row + index * STATES + last];
    if (chosen === LEAVE_PRESENCE) {
      index += 1;
      continue;
    }
    if (chosen === MATCH) {
      matched[slot] = index;
      last = slots[slot]!.direction === 'in' ? 1 : 2;
      index += 1;
    }
    slot += 1;
  }
  return matched;
}
