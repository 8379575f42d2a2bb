import type { GateClock } from '../../../devices/gate/gate-clock.js';

/** A clock that stands still until told otherwise; sleeping takes no time, unless told to be held. */
export class FakeGateClock implements GateClock {
  /** Every wait that was asked for, in ms. */
  readonly slept: number[] = [];
  private monotonic = 0;

  constructor(private wall: number) {}

  wallMs(): number {
    return this.wall;
  }

  monotonicMs(): number {
    return this.monotonic;
  }

  sleptMs(): number {
    return 0;
  }

  /** Both clocks go on. */
  pass(milliseconds: number): void {
    this.wall += milliseconds;
    this.monotonic += milliseconds;
  }

  /** Somebody sets the wall clock. */
  setWall(wall: number): void {
    this.wall = wall;
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.slept.push(milliseconds);
    this.pass(milliseconds);
    // A turn of the event loop, so that a loop of waits does not starve the rest.
    await new Promise((resolve) => setImmediate(resolve));
    void signal;
  }
}
