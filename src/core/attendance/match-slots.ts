import type { AttendanceRules } from './attendance-rules.js';
import type { Slot } from './expected-session.js';
import { distance, EMPTY, fits, leastCostMatching } from './least-cost-matching.js';
import type { Presence } from './presence.js';

/**
 * Why a slot has its presence: `least-cost` the nearest in order; `nearest` the only match, far as it is; `earliest` the first
 * presence of the day as first check-in; `latest` the last one as last check-out; `none` nothing was near enough.
 */
export type SlotReason = 'least-cost' | 'nearest' | 'earliest' | 'latest' | 'none';

export interface SlotMatch {
  /** Index of the presence, or -1. */
  readonly presence: number;
  readonly why: SlotReason;
}

/**
 * One match for each slot: steps 1 to 3 of attendance.md section 3. Slots and presences are in time order; what no slot took is
 * intermediate. Example: shift 18:00-06:00 with 17:55 and 23:30 gives the out 23:30, `latest`.
 */
export function matchSlots(
  slots: readonly Slot[],
  presences: readonly Presence[],
  rules: AttendanceRules,
  trustDirection: boolean,
): SlotMatch[] {
  const matched = leastCostMatching(slots, presences, rules, trustDirection);
  const why = matched.map((presence): SlotReason => (presence === EMPTY ? 'none' : 'least-cost'));
  const give = (slot: number, presence: number, reason: SlotReason): void => {
    if (presence === EMPTY || presence === matched[slot]) return;
    matched[slot] = presence;
    why[slot] = reason;
  };
  if (matched.every((presence) => presence === EMPTY)) matchNearest(slots, presences, trustDirection, give);

  const first = matched.findIndex((presence) => presence !== EMPTY);
  if (first === EMPTY) return matched.map((presence) => ({ presence, why: 'none' }));
  const last = matched.findLastIndex((presence) => presence !== EMPTY);
  const fitting = (slot: number, from: number, until: number): number[] => {
    const found: number[] = [];
    for (let at = from; at < until; at++) {
      if (fits(presences[at]!, slots[slot]!, trustDirection)) found.push(at);
    }
    return found;
  };

  if (slots[first]!.direction === 'in')
    give(first, fitting(first, 0, matched[first]! + 1)[0] ?? EMPTY, 'earliest');
  if (slots[last]!.direction === 'out') {
    give(last, fitting(last, matched[last]!, presences.length).at(-1) ?? EMPTY, 'latest');
  }
  const end = slots.length - 1;
  if (last !== end && slots[end]!.direction === 'out') {
    give(end, fitting(end, matched[last]! + 1, presences.length).at(-1) ?? EMPTY, 'latest');
  }
  if (first !== 0 && slots[0]!.direction === 'in') {
    give(0, fitting(0, 0, matched[first]!)[0] ?? EMPTY, 'earliest');
  }
  return matched.map((presence, slot) => ({ presence, why: why[slot]! }));
}

/** Step 2: the nearest slot and presence; of equally near ones the earlier slot, then the earlier presence. */
function matchNearest(
  slots: readonly Slot[],
  presences: readonly Presence[],
  trustDirection: boolean,
  give: (slot: number, presence: number, reason: SlotReason) => void,
): void {
  let nearest = Infinity;
  let bestSlot = EMPTY;
  let bestPresence = EMPTY;
  for (let slot = 0; slot < slots.length; slot++) {
    for (let presence = 0; presence < presences.length; presence++) {
      if (!fits(presences[presence]!, slots[slot]!, trustDirection)) continue;
      const away = distance(presences[presence]!, slots[slot]!);
      if (away >= nearest) continue;
      nearest = away;
      bestSlot = slot;
      bestPresence = presence;
    }
  }
  if (bestSlot !== EMPTY) give(bestSlot, bestPresence, 'nearest');
}
