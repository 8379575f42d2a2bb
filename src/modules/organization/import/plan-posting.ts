import { contains, type Period } from '../period.js';
import type { RowFaultCode } from './row-faults.js';

/** A stretch at a unit. */
export interface Stretch {
  readonly unitId: string;
  readonly period: Period;
}

/** A change of somebody's postings of one kind: indexes refer to the stretches that were given. */
export interface PostingPlan {
  readonly changed: ReadonlyMap<number, Stretch>;
  readonly added: readonly Stretch[];
  /** Whether somebody is newly at the unit. */
  readonly moved: boolean;
}

/** What a row says: at this unit from (and until) then; null: not said. */
export interface PostingWish extends Stretch {
  readonly now: Date;
}

/** Where a fault belongs: the unit, the beginning or the end. */
export interface PostingFault {
  readonly at: 'unit' | 'from' | 'until';
  readonly code: RowFaultCode;
}

/**
 * Works a row's wish into the stretches that are there, which do not overlap. The same unit at that
 * time is left alone; another is cut and the rest of its time goes to the new unit; a gap before the
 * same unit is closed. An end that is said holds for the stretch that results.
 */
export function planPosting(stretches: readonly Stretch[], wish: PostingWish): PostingPlan | PostingFault {
  const { from, until } = wish.period;
  const base = from === null ? withoutStart(stretches, wish) : withStart(stretches, wish, from);
  if ('at' in base || until === null) return base;
  return withEnd(stretches, base, until);
}

type Base = PostingPlan & { readonly result: number | 'added' };

const unchanged = (result: number): Base => ({ changed: new Map(), added: [], moved: false, result });

function withoutStart(stretches: readonly Stretch[], wish: PostingWish): Base | PostingFault {
  const { unitId, now } = wish;
  if (stretches.length === 0) {
    const added = { unitId, period: { from: null, until: wish.period.until } };
    return { changed: new Map(), added: [added], moved: true, result: 'added' };
  }
  const running = stretches.findIndex(({ period }) => contains(period, now));
  const index = running >= 0 ? running : indexOfLatest(stretches);
  if (stretches[index]?.unitId !== unitId) return { at: 'from', code: 'start-date-needed' };
  return unchanged(index);
}

function withStart(stretches: readonly Stretch[], { unitId }: PostingWish, from: Date): Base | PostingFault {
  const index = stretches.findIndex(({ period }) => contains(period, from));
  const current = stretches[index];
  if (current === undefined) return intoGap(stretches, unitId, from);
  if (current.unitId === unitId) return unchanged(index);
  if (current.period.from?.getTime() === from.getTime()) {
    const changed = new Map([[index, { unitId, period: current.period }]]);
    return { changed, added: [], moved: true, result: index };
  }
  const cut = { unitId: current.unitId, period: { from: current.period.from, until: from } };
  const added = { unitId, period: { from, until: current.period.until } };
  return { changed: new Map([[index, cut]]), added: [added], moved: true, result: 'added' };
}

function intoGap(stretches: readonly Stretch[], unitId: string, from: Date): Base {
  const next = indexOfNext(stretches, from);
  const following = stretches[next];
  if (following?.unitId === unitId) {
    const longer = { unitId, period: { from, until: following.period.until } };
    return { changed: new Map([[next, longer]]), added: [], moved: true, result: next };
  }
  const added = { unitId, period: { from, until: following?.period.from ?? null } };
  return { changed: new Map(), added: [added], moved: true, result: 'added' };
}

function withEnd(stretches: readonly Stretch[], base: Base, until: Date): PostingPlan | PostingFault {
  const index = base.result;
  const stretch = index === 'added' ? base.added[0] : (base.changed.get(index) ?? stretches[index]);
  if (stretch === undefined || stretch.period.until?.getTime() === until.getTime()) return base;
  const { from } = stretch.period;
  if (from !== null && until <= from) return { at: 'until', code: 'period-reversed' };
  const next = stretches[indexOfNext(stretches, from)];
  const later = next?.period.from;
  if (later && later < until) return { at: 'until', code: 'later-posting' };
  const ended = { unitId: stretch.unitId, period: { from, until } };
  return index === 'added'
    ? { ...base, added: [ended] }
    : { ...base, changed: new Map([...base.changed, [index, ended]]) };
}

/** The first stretch that begins after an instant; null: from the beginning of time. */
function indexOfNext(stretches: readonly Stretch[], after: Date | null): number {
  let found = -1;
  stretches.forEach(({ period: { from } }, index) => {
    const best = stretches[found]?.period.from;
    if (from !== null && (after === null || from > after) && (!best || from < best)) found = index;
  });
  return found;
}

function indexOfLatest(stretches: readonly Stretch[]): number {
  const start = (stretch: Stretch | undefined): number => stretch?.period.from?.getTime() ?? -Infinity;
  return stretches.reduce(
    (latest, stretch, index) => (start(stretch) > start(stretches[latest]) ? index : latest),
    0,
  );
}
