import { uptime } from 'node:os';

/** The machine's clocks; tests pass one of their own. */
export interface GateClock {
  /** Wall clock in ms since the epoch; somebody may set it back. */
  wallMs(): number;
  /** Monotonic clock in ms, going on while the machine sleeps. */
  monotonicMs(): number;
  /** How long the machine has slept since this process began, in ms: by so much the clocks of readers are behind {@link monotonicMs}. */
  sleptMs(): number;
  /** Resolves after `milliseconds`, or at once when `signal` is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The clocks that a machine's sleep is measured by, in ms: one that goes on meanwhile, one that may stand still. */
export interface SleepClocks {
  readonly uptimeMs: () => number;
  readonly awakeMs: () => number;
}

/** The coarser of the two clocks is read in steps; what they differ by less is no sleep. */
const SHORTEST_SLEEP_MS = 1_000;

/**
 * Measures how long the machine has slept: by so much the time since its start goes ahead of the clock that stands still. Where
 * that clock goes on too, or where the system does not tell the time since its start, it is 0.
 */
export function sleepMeter({ uptimeMs, awakeMs }: SleepClocks): () => number {
  let slept = 0;
  let ahead: number | undefined;
  return () => {
    const now = uptimeMs() - awakeMs();
    if (!Number.isFinite(now)) return slept;
    // Only jumps count: two clocks that drift apart by a hair are followed.
    if (ahead !== undefined && now - ahead >= SHORTEST_SLEEP_MS) slept += now - ahead;
    ahead = now;
    return slept;
  };
}

const sleptMs = sleepMeter({ uptimeMs: machineUptimeMs, awakeMs: () => performance.now() });

/** The clocks of this machine. */
export const systemGateClock: GateClock = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now() + sleptMs(),
  sleptMs,
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

function machineUptimeMs(): number {
  try {
    return uptime() * 1000;
  } catch {
    // A system that hides it: then no sleep is known of, as before.
    return Number.NaN;
  }
}
