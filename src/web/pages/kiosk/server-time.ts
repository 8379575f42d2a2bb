/** How the wall clock may drift from the monotonic one before somebody set it, or the machine slept. In ms. */
const JUMP_MS = 1_500;

/** When a card was shown, by both clocks of this machine. */
export interface Moment {
  readonly wallMs: number;
  readonly monotonicMs: number;
  /** Which stretch of time without a jump of the clocks; another page's never equals. */
  readonly span: string;
}

/**
 * How far this machine's clock is off the server's. Between two jumps of the clocks (somebody set the wall clock; the machine slept and the
 * monotonic clock stood still) one answer of the server tells it for all moments, earlier ones too; over a jump nothing is told.
 */
export class ServerTime {
  private anchor: { readonly serverMs: number; readonly monotonicMs: number } | null = null;
  private spans = 0;
  private apartMs: number;

  /** `runId`: another one with each start of the page. */
  constructor(
    private readonly runId: string,
    private readonly wall: () => number = () => Date.now(),
    private readonly monotonic: () => number = () => performance.now(),
  ) {
    this.apartMs = wall() - monotonic();
  }

  /** This moment. */
  moment(): Moment {
    const [wallMs, monotonicMs] = [this.wall(), this.monotonic()];
    const apart = wallMs - monotonicMs;
    if (Math.abs(apart - this.apartMs) > JUMP_MS) {
      this.spans += 1;
      this.anchor = null;
    }
    this.apartMs = apart;
    return { wallMs, monotonicMs, span: `${this.runId}:${this.spans}` };
  }

  /** Takes an answer's time for that of the middle between asking and hearing; not when a jump lies between. */
  note(serverAt: string, asked: Moment): void {
    const heard = this.moment();
    const serverMs = Date.parse(serverAt);
    if (heard.span !== asked.span || !Number.isFinite(serverMs)) return;
    this.anchor = { serverMs, monotonicMs: (asked.monotonicMs + heard.monotonicMs) / 2 };
  }

  /** Ms that the wall clock was ahead of the server's at a moment; null when that is not known. */
  aheadAt({ wallMs, monotonicMs, span }: Moment): number | null {
    const now = this.moment();
    if (this.anchor === null || span !== now.span) return null;
    return Math.round(wallMs - (this.anchor.serverMs + monotonicMs - this.anchor.monotonicMs));
  }

  /** Now by the server's clock, in ms; by this machine's where the server's is not known. */
  now(): number {
    const moment = this.moment();
    return moment.wallMs - (this.aheadAt(moment) ?? 0);
  }
}
