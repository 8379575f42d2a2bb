import type { ReaderState } from '../driver/reader-health.js';
import type { GateReport } from './gate-report.js';
import { settleMoment, type Moment, type ToldTime } from './moment.js';

/** Why a reader takes no card. `storage`: what it reads cannot be kept, since the disk is full or broken or the spool at its limit. */
export const downtimeCauses = ['reader-lost', 'reader-denied', 'storage'] as const;

/** An interval in which a bound reader could take no card; `until` null while it lasts. */
export interface ReaderDowntime {
  readonly reader: string;
  readonly from: Moment;
  readonly until: Moment | null;
  readonly reason: (typeof downtimeCauses)[number];
}

/** One whose moments are by the server's clock: only such a one may be told. */
export interface TimedDowntime extends ReaderDowntime {
  readonly from: number;
  readonly until: number | null;
}

const REASONS: Readonly<Partial<Record<ReaderState, ReaderDowntime['reason']>>> = {
  absent: 'reader-lost',
  lost: 'reader-lost',
  denied: 'reader-denied',
};
const MOST_KEPT = 500;

/**
 * Derives from the states of readers when they were down, and keeps what is over until the server has heard of it: a reader that
 * was lost while the server was away is known all the same, also by the next run. Opening changes nothing: it is over in a moment.
 */
export class ReaderDowntimes {
  private readonly lasting = new Map<string, ReaderDowntime>();
  /** Readers that are ready, and since when. */
  private readonly readySince = new Map<string, Moment>();
  private ended: ReaderDowntime[] = [];
  /** Nothing that is read can be kept. */
  private blocked = false;

  /**
   * Takes over what a run before this one kept. What lasted then lasts until its reader is ready: nobody could badge meanwhile. Of a
   * reader that is not among the `bound` any more it ended with that run, at `aliveUntil`.
   */
  restore(kept: readonly ReaderDowntime[], aliveUntil: Moment | null, bound: ReadonlySet<string>): void {
    for (const one of kept) {
      const { reader, from } = one;
      const now = this.lasting.get(reader);
      if (one.until !== null) this.finish(one, one.until);
      else if (!bound.has(reader)) this.finish(one, aliveUntil ?? from);
      else if (this.readySince.has(reader)) this.finish(one, this.readySince.get(reader) ?? from);
      else if (now === undefined || now.reason === one.reason) this.lasting.set(reader, one);
      else this.finish(one, now.from);
    }
  }

  /** Notes the state of a reader at `at`. */
  note(reader: string, state: ReaderState, at: Moment): void {
    if (state !== 'ready') this.readySince.delete(reader);
    else if (!this.readySince.has(reader)) this.readySince.set(reader, at);
    if (state === 'opening') return;
    const reason = state === 'ready' && this.blocked ? 'storage' : REASONS[state];
    if (this.lasting.get(reader)?.reason === reason) return;
    this.end(reader, at);
    if (reason !== undefined) this.lasting.set(reader, { reader, from: at, until: null, reason });
  }

  /** Whether what is read can be kept: a reader that is ready is down all the same while it cannot. */
  block(blocked: boolean, at: Moment): void {
    if (blocked === this.blocked) return;
    this.blocked = blocked;
    for (const reader of [...this.readySince.keys()]) this.note(reader, 'ready', at);
  }

  /** The reader is bound no more. */
  forget(reader: string, at: Moment): void {
    this.end(reader, at);
    this.readySince.delete(reader);
  }

  /** What is over and not yet heard of, oldest first, then what lasts. */
  list(): readonly ReaderDowntime[] {
    return [...this.ended, ...this.lasting.values()];
  }

  /** Those of {@link list} that may be told. */
  timed(): readonly TimedDowntime[] {
    return this.list().filter(isTimed);
  }

  /** The server has told the time for the first time in this run: moments by this machine's clock become the server's. */
  settle(told: ToldTime): void {
    const at = (moment: Moment): number => settleMoment(moment, told);
    const settled = ({ from, until, ...one }: ReaderDowntime): TimedDowntime => {
      const began = at(from);
      return { ...one, from: began, until: until === null ? null : Math.max(began, at(until)) };
    };
    this.ended = this.ended.map(settled);
    for (const [reader, one] of this.lasting) this.lasting.set(reader, settled(one));
    for (const [reader, since] of this.readySince) this.readySince.set(reader, at(since));
  }

  /** The server has heard of these. */
  heard(downtimes: readonly ReaderDowntime[]): void {
    this.ended = this.ended.filter((downtime) => !downtimes.includes(downtime));
  }

  private end(reader: string, at: Moment): void {
    const known = this.lasting.get(reader);
    if (known === undefined) return;
    this.lasting.delete(reader);
    this.finish(known, at);
  }

  private finish(downtime: ReaderDowntime, at: Moment): void {
    this.ended = [...this.ended, { ...downtime, until: notBefore(downtime.from, at) }].slice(-MOST_KEPT);
  }
}

/** A downtime as the server is told of it. */
export function toldDowntime({
  reader,
  from,
  until,
  reason,
}: TimedDowntime): GateReport['downtimes'][number] {
  const instant = (ms: number): string => new Date(ms).toISOString();
  return { reader, from: instant(from), until: until === null ? null : instant(until), reason };
}

/** Of moments by different clocks nobody knows which came first until they are settled. */
function notBefore(from: Moment, at: Moment): Moment {
  if (typeof from === 'number') return typeof at === 'number' ? Math.max(at, from) : at;
  return typeof at === 'number' ? at : { own: Math.max(at.own, from.own) };
}

function isTimed(downtime: ReaderDowntime): downtime is TimedDowntime {
  return typeof downtime.from === 'number' && (downtime.until === null || typeof downtime.until === 'number');
}
