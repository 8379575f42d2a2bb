/** Late or early minutes of one session, and the grace up to which they are no exception. */
export interface DeviationMinutes {
  readonly minutes: number;
  readonly grace: number;
}

/**
 * How many flexible minutes each deviation is spared, in the order given; together at most `flexible` and never more than the
 * deviation has. They help most where they clear an exception: the one that needs least is cleared first, what cannot be cleared
 * is shortened, what is left comes off minutes within grace. Example: 60 minutes for late 20 and early 90 at grace 5 spare 20 and
 * 40. Source: attendance.md section 1 (nursing mothers).
 */
export function spareFlexibleMinutes(deviations: readonly DeviationMinutes[], flexible: number): number[] {
  const spared = new Array<number>(deviations.length).fill(0);
  let left = flexible;
  const need = (index: number): number => deviations[index]!.minutes - deviations[index]!.grace;
  const order = spared.map((_, index) => index).sort((a, b) => need(a) - need(b) || a - b);
  const take = (index: number, most: number): void => {
    const taken = Math.max(0, Math.min(left, most, deviations[index]!.minutes - spared[index]!));
    spared[index] = spared[index]! + taken;
    left -= taken;
  };
  for (const index of order) if (need(index) > 0 && need(index) <= left) take(index, need(index));
  for (const index of order) if (need(index) > spared[index]!) take(index, Infinity);
  for (const index of order) take(index, Infinity);
  return spared;
}
