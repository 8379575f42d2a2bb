import type { CancelTimer, ReaderClock } from '../../../devices/driver/reader-clock.js';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** A clock for tests: it stands still, and timers ring only when {@link pass} moves it over them. */
export class FakeClock implements ReaderClock {
  private monotonic = 0;
  private readonly timers = new Set<Timer>();

  constructor(private wall = Date.UTC(2026, 2, 2, 0, 30)) {}

  wallMs(): number {
    return this.wall;
  }

  monotonicMs(): number {
    return this.monotonic;
  }

  after(delayMs: number, ring: () => void): CancelTimer {
    const timer = { at: this.monotonic + Math.max(0, delayMs), ring };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  /** How many timers wait: none may be left behind by what was stopped. */
  get waiting(): number {
    return this.timers.size;
  }

  /** The wall clock jumps while no monotonic time passes, as when the machine slept or somebody set it. */
  jumpWall(milliseconds: number): void {
    this.wall += milliseconds;
  }

  /** Lets time pass: rings what is due in order, and lets promises settle after each ring. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.monotonic + milliseconds;
    await settle();
    for (;;) {
      const due = [...this.timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.moveTo(Math.max(due.at, this.monotonic));
      this.timers.delete(due);
      due.ring();
      await settle();
    }
    this.moveTo(end);
    await settle();
  }

  private moveTo(monotonic: number): void {
    this.wall += monotonic - this.monotonic;
    this.monotonic = monotonic;
  }
}

/** Lets everything that waits only for promises go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
