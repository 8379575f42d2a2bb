import type { ReaderState } from '../driver/reader-health.js';

/** An interval in which a bound reader could take no card; instants in ms since the epoch, `until` null while it lasts. */
export interface ReaderDowntime {
  readonly reader: string;
  readonly from: number;
  readonly until: number | null;
  readonly reason: 'reader-lost' | 'reader-denied';
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
  private ended: ReaderDowntime[] = [];

  /** Takes over what a run before this one kept; what lasted then ended when that run did, at `aliveUntil`. */
  restore(kept: readonly ReaderDowntime[], aliveUntil: number | null): void {
    this.ended = kept.map((downtime) => ({
      ...downtime,
      until: downtime.until ?? Math.max(downtime.from, aliveUntil ?? downtime.from),
    }));
  }

  /** Notes the state of a reader at `at`. */
  note(reader: string, state: ReaderState, at: number): void {
    const reason = REASONS[state];
    const known = this.lasting.get(reader);
    if (reason === undefined) {
      if (state === 'ready') this.end(reader, at);
    } else if (known?.reason !== reason) {
      this.end(reader, at);
      this.lasting.set(reader, { reader, from: at, until: null, reason });
    }
  }

  /** The reader is bound no more. */
  forget(reader: string, at: number): void {
    this.end(reader, at);
  }

  /** What is over and not yet heard of, oldest first, then what lasts. */
  list(): readonly ReaderDowntime[] {
    return [...this.ended, ...this.lasting.values()];
  }

  /** The server has heard of these. */
  heard(downtimes: readonly ReaderDowntime[]): void {
    this.ended = this.ended.filter((downtime) => !downtimes.includes(downtime));
  }

  private end(reader: string, at: number): void {
    const known = this.lasting.get(reader);
    if (known === undefined) return;
    this.lasting.delete(reader);
    this.ended = [...this.ended, { ...known, until: Math.max(at, known.from) }].slice(-MOST_KEPT);
  }
}
