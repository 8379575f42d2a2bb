/**
 * How far this machine's clock is off the server's, measured on a clock that nobody sets (`performance.now`): it holds for moments before
 * the answer too.
 */
export class ServerTime {
  private anchor: { readonly serverMs: number; readonly monotonicMs: number } | null = null;

  /** Takes an answer's time for that of the middle between asking and hearing. */
  note(serverAt: string, askedMs: number, heardMs: number): void {
    const serverMs = Date.parse(serverAt);
    if (Number.isFinite(serverMs)) this.anchor = { serverMs, monotonicMs: (askedMs + heardMs) / 2 };
  }

  /** Ms that the wall clock was ahead of the server's at a moment; null before the first answer. */
  aheadAt(wallMs: number, monotonicMs: number): number | null {
    const { anchor } = this;
    return anchor === null ? null : Math.round(wallMs - (anchor.serverMs + monotonicMs - anchor.monotonicMs));
  }

  /** Now by the server's clock, in ms; by this machine's before the first answer. */
  now(): number {
    return Date.now() - (this.aheadAt(Date.now(), performance.now()) ?? 0);
  }
}
