/** Ends a timer; ending it twice or after it rang does nothing. */
export type CancelTimer = () => void;

/** The clocks and timers of the machine a reader hangs on; tests pass one they move themselves. */
export interface ReaderClock {
  /** Wall clock, in ms since the epoch. People and time servers may set it. */
  wallMs(): number;
  /** Never goes back; stands still while the machine sleeps. In ms from some start. */
  monotonicMs(): number;
  /** Runs `ring` once, `delayMs` from now. */
  after(delayMs: number, ring: () => void): CancelTimer;
}

/** The machine's own clocks. */
export const systemReaderClock: ReaderClock = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after: (delayMs, ring) => {
    const timer = setTimeout(ring, delayMs);
    return () => clearTimeout(timer);
  },
};
