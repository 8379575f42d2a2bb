/** The only source of "now" in the service; tests pass a {@link FixedClock}. */
export abstract class Clock {
  /** The present instant. A `Date` is used as a UTC instant only, never as wall time. */
  abstract now(): Date;
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until told otherwise. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  /** Moves to `instant`. */
  set(instant: Date): void {
    this.instant = instant;
  }

  /** Moves forward by `milliseconds`. */
  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
