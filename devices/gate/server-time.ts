import type { GateClock } from './gate-clock.js';
import type { Moment } from './moment.js';

/** One request and its answer: monotonic ms of this machine on both sides, ms since the epoch as the server says. */
export interface TimedAnswer {
  readonly sentMonotonicMs: number;
  readonly receivedMonotonicMs: number;
  readonly serverMs: number;
}

/**
 * What time it is at the server, from its answers. Runs on the monotonic clock in between, so that a wall clock which somebody sets
 * back or forward changes nothing but the offset. Before the first answer the wall clock counts.
 */
export class ServerTime {
  private anchor: { readonly serverMs: number; readonly monotonicMs: number; readonly sure: boolean } | null = null;

  private readonly startedMs: number;
  private readonly startedWallMs: number;

  /** `heardMs`: the latest time that the server told a run before this one; null where none heard it. */
  constructor(
    private readonly clock: GateClock,
    private heardMs: number | null = null,
  ) {
    this.startedMs = clock.monotonicMs();
    this.startedWallMs = clock.wallMs();
  }

  /**
   * Takes the server's time for that of the middle between sending and receiving. With `sure` false it is that of a refusal: good enough
   * to judge a scan by until there is better, and for nothing that is kept or promised.
   */
  note({ sentMonotonicMs, receivedMonotonicMs, serverMs }: TimedAnswer, sure = true): void {
    if (!Number.isFinite(serverMs) || (this.isSure && !sure)) return;
    this.anchor = { serverMs, monotonicMs: (sentMonotonicMs + receivedMonotonicMs) / 2, sure };
  }

  /** The server has told the time itself, with an answer that was what was asked for. */
  get isSure(): boolean {
    return this.anchor?.sure === true;
  }

  /** The same as `heardMs` of the constructor, when it could not be read before. */
  noteHeard(heardMs: number | null): void {
    this.heardMs = heardMs;
  }

  /** Now, in ms since the epoch, by the server's clock as far as known. */
  now(): number {
    if (this.anchor === null) return this.clock.wallMs();
    return Math.round(this.anchor.serverMs + this.clock.monotonicMs() - this.anchor.monotonicMs);
  }

  /**
   * Now as it may be kept: by the server's clock, or before it was {@link isSure} by the wall clock of the start of this run, going on evenly
   * whatever is done to that clock since.
   */
  moment(): Moment {
    if (this.isSure) return this.now();
    return { own: Math.round(this.startedWallMs + this.clock.monotonicMs() - this.startedMs) };
  }

  /** What must be added to the `own` of a {@link moment} of this run to get the server's time, in ms; null before the first answer. */
  ownOffsetMs(): number | null {
    return this.offsetAt(this.startedWallMs, this.startedMs);
  }

  /** What must be added to the wall clock to get the server's time, in ms; null before the first answer. */
  offsetMs(): number | null {
    return this.offsetAt(this.clock.wallMs(), this.clock.monotonicMs());
  }

  /**
   * The same for a moment of this run, earlier ones too: what both clocks said then. However often the wall clock was set since,
   * the monotonic one tells how long ago it was.
   */
  offsetAt(wallMs: number, monotonicMs: number): number | null {
    return this.anchor === null ? null : Math.round(this.anchor.serverMs + monotonicMs - this.anchor.monotonicMs) - wallMs;
  }

  /**
   * What is known of the offset at a moment of this run while the server has not answered yet: a wall clock that shows a time before
   * what the server told a run before this one, as one without a battery does, is behind by at least that. Null when it may be right.
   */
  leastOffsetAt(wallMs: number, monotonicMs: number): number | null {
    if (this.heardMs === null) return null;
    const behind = Math.round(this.heardMs + monotonicMs - this.startedMs) - wallMs;
    return behind > 0 ? behind : null;
  }
} // prettier-ignore
