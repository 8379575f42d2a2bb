/**
 * The totals of a month by another way than the service's: every possible matching is tried, nothing is shared with src/. For
 * sessions 08:00-12:00 and 13:00-17:00 Monday to Friday, policy `each-session`, no grace, no excuses, everything final.
 * Written from attendance.md sections 2 to 4 alone.
 */
export interface IndependentTotals {
  plannedDays: number;
  presentDays: number;
  absences: number;
  missingIns: number;
  missingOuts: number;
  lateArrivals: number;
  lateArrivalMinutes: number;
  earlyDepartures: number;
  earlyDepartureMinutes: number;
  workedMinutes: number;
}

interface Run {
  first: number;
  last: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
/** In, out, in, out. */
const DUE = [8, 12, 13, 17].map((hour) => hour * HOUR);
const EMPTY_COST = 240 * 60;
const SAME_COST = 30 * 60;

/** `lines` of a terminal's export; times are wall-clock times, so that no zone plays a part. */
export function independentTotals(
  lines: readonly string[],
  month: string,
  pins: readonly string[],
): IndependentTotals {
  const totals: IndependentTotals = {
    plannedDays: 0, presentDays: 0, absences: 0, missingIns: 0, missingOuts: 0, lateArrivals: 0, lateArrivalMinutes: 0,
    earlyDepartures: 0, earlyDepartureMinutes: 0, workedMinutes: 0,
  }; // prettier-ignore
  const seconds = new Map<string, Set<number>>(pins.map((pin) => [pin, new Set<number>()]));
  for (const line of lines) {
    const [pin = '', time = ''] = line.split('\t');
    seconds.get(pin.trim())?.add(Date.parse(`${time.replace(' ', 'T')}Z`) / 1000);
  }
  for (const punches of seconds.values()) {
    const ordered = [...punches].sort((a, b) => a - b);
    for (let at = Date.parse(`${month}-01T00:00:00Z`); ; at += DAY * 1000) {
      const date = new Date(at);
      if (date.toISOString().slice(0, 7) !== month) break;
      if (date.getUTCDay() === 0 || date.getUTCDay() === 6) continue;
      addDay(totals, runsOf(ordered, at / 1000));
    }
  }
  return totals;
}

/** The presences that begin from 04:00 until before 03:00 of the next day. */
function runsOf(ordered: readonly number[], midnight: number): Run[] {
  const runs: Run[] = [];
  ordered.forEach((second, index) => {
    const previous = ordered[index - 1];
    if (previous !== undefined && second - previous < 120) {
      const run = runs.at(-1);
      if (run !== undefined && run.last === previous - midnight) run.last = second - midnight;
      return;
    }
    const first = second - midnight;
    if (first >= 4 * HOUR && first < 27 * HOUR) runs.push({ first, last: first });
  });
  return runs;
}

const timeOf = (run: Run, slot: number): number => (slot % 2 === 0 ? run.first : run.last);

/** Every in-order matching is tried; of the cheapest the one that fills the earlier slot, then with the earlier presence. */
function bestMatching(runs: readonly Run[]): number[] {
  let best = { cost: Infinity, slots: [] as number[] };
  const preferred = (one: readonly number[], other: readonly number[]): boolean => {
    for (let slot = 0; slot < DUE.length; slot += 1) {
      const a: number = one[slot] ?? -1;
      const b: number = other[slot] ?? -1;
      if (a === b) continue;
      if (a === -1 || b === -1) return b === -1;
      return a < b;
    }
    return false;
  };
  const visit = (slot: number, from: number, cost: number, lastDirection: number, slots: number[]): void => {
    if (cost > best.cost) return;
    if (slot === DUE.length) {
      if (cost < best.cost || preferred(slots, best.slots)) best = { cost, slots: [...slots] };
      return;
    }
    for (let index = from; index < runs.length; index += 1) {
      const away = Math.abs(timeOf(runs[index] as Run, slot) - (DUE[slot] as number));
      const again = lastDirection === slot % 2 ? SAME_COST : 0;
      visit(slot + 1, index + 1, cost + away + again, slot % 2, [...slots, index]);
    }
    visit(slot + 1, from, cost + EMPTY_COST, lastDirection, [...slots, -1]);
  };
  visit(0, 0, 0, -1, []);
  return best.slots;
}

function matched(runs: readonly Run[]): (number | null)[] {
  const slots = bestMatching(runs);
  if (runs.length > 0 && slots.every((index) => index < 0)) {
    let nearest = Infinity;
    DUE.forEach((due, slot) => {
      runs.forEach((run, index) => {
        const away = Math.abs(timeOf(run, slot) - due);
        if (away >= nearest) return;
        nearest = away;
        slots.fill(-1);
        slots[slot] = index;
      });
    });
  }
  const filled = slots.flatMap((index, slot) => (index === -1 ? [] : [slot]));
  const [first, last] = [filled[0], filled.at(-1)];
  if (first !== undefined && last !== undefined) {
    // One sentence of section 3 after the other: what the first two gave is what the last two find matched.
    if (first % 2 === 0) slots[first] = 0;
    if (last % 2 === 1) slots[last] = runs.length - 1;
    if (last !== 3 && runs.length - 1 > (slots[last] as number)) slots[3] = runs.length - 1;
    if (first !== 0 && (slots[first] as number) > 0) slots[0] = 0;
  }
  return slots.map((index, slot) => (index === -1 ? null : timeOf(runs[index] as Run, slot)));
}

function addDay(totals: IndependentTotals, runs: readonly Run[]): void {
  totals.plannedDays += 1;
  if (runs.length > 0) totals.presentDays += 1;
  const times = matched(runs);
  for (const session of [0, 2]) {
    const [start, end] = [DUE[session] as number, DUE[session + 1] as number];
    const [came, left] = [times[session] ?? null, times[session + 1] ?? null];
    const [leftBefore, cameAfter] = [session === 2 ? times[1] : null, session === 0 ? times[2] : null];
    if (came === null && left === null) totals.absences += 1;
    else if (came === null) totals.missingIns += 1;
    else if (left === null) totals.missingOuts += 1;
    const late =
      came === null ? 0 : Math.floor((Math.min(came, end) - Math.max(start, leftBefore ?? start)) / 60);
    if (late > 0) {
      totals.lateArrivals += 1;
      totals.lateArrivalMinutes += late;
    }
    const early =
      left === null ? 0 : Math.floor((Math.min(end, cameAfter ?? end) - Math.max(left, start)) / 60);
    if (early > 0) {
      totals.earlyDepartures += 1;
      totals.earlyDepartureMinutes += early;
    }
    const pairs = [
      [times[0], times[1]],
      [times[2], times[3]],
    ];
    let worked = 0;
    for (const [from, until] of pairs) {
      if (typeof from !== 'number' || typeof until !== 'number') continue;
      worked += Math.max(0, Math.min(until, end) - Math.max(from, start));
    }
    totals.workedMinutes += Math.floor(worked / 60);
  }
}
