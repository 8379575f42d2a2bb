/** The machine's clocks; tests pass one of their own. */
export interface GateClock {
  /** Wall clock in ms since the epoch; somebody may set it back. */
  wallMs(): number;
  /** Monotonic clock in ms. */
  monotonicMs(): number;
  /** Resolves after `milliseconds`, or at once when `signal` is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The clocks of this machine. */
export const systemGateClock: GateClock = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done, { once: true });
    }),
};
