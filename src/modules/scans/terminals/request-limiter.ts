interface Window {
  readonly until: number;
  count: number;
}

/** Counts what happens under a name, so many times a window (a minute) at most. In memory, of a bounded number of names. */
export class RequestLimiter {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly perMinute: number,
    private readonly names = 10_000,
    private readonly now: () => number = () => performance.now(),
    private readonly windowMs = 60_000,
  ) {}

  /** Counts one; false when there have been more than allowed within the window. */
  take(name: string): boolean {
    const now = this.now();
    const found = this.windows.get(name);
    if (found !== undefined && found.until > now) {
      found.count += 1;
      return found.count <= this.perMinute;
    }
    this.windows.delete(name);
    if (this.windows.size >= this.names) this.forgetOldest();
    this.windows.set(name, { until: now + this.windowMs, count: 1 });
    return true;
  }

  /** Whether a name has used up its window; counts nothing. */
  isUsedUp(name: string): boolean {
    const found = this.windows.get(name);
    return found !== undefined && found.until > this.now() && found.count >= this.perMinute;
  }

  private forgetOldest(): void {
    const oldest = this.windows.keys().next().value;
    if (oldest !== undefined) this.windows.delete(oldest);
  }
}
