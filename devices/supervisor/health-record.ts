import type { ReaderHealth, ReaderState } from '../driver/reader-health.js';

/** Where a reader stands and what it counted; tells when something changed that people look at. */
export class HealthRecord {
  private current: ReaderHealth;
  /** Until it was looked for nobody knows where it stands; the first look is told, also when it finds nothing. */
  private looked = false;

  constructor(
    reader: string,
    private readonly wallMs: () => number,
    private readonly changed: (health: ReaderHealth) => void,
  ) {
    this.current = {
      reader,
      state: 'absent',
      since: wallMs(),
      lastReportAt: null,
      lastScanAt: null,
      scans: 0,
      malformed: 0,
      errors: 0,
      lastError: null,
      hint: null,
    };
  }

  get health(): ReaderHealth {
    return this.current;
  }

  /** The reader stands at `state`; the hint of the state before goes with it. */
  stand(state: ReaderState, hint: string | null = null): void {
    const { state: before, hint: said } = this.current;
    if (this.looked && state === before && hint === said) return;
    this.looked = true;
    this.current = {
      ...this.current,
      state,
      hint,
      since: state === before ? this.current.since : this.wallMs(),
    };
    this.changed(this.current);
  }

  /** An error of the system or of a handler; the state is another matter. */
  fail(reason: string): void {
    this.current = { ...this.current, errors: this.current.errors + 1, lastError: reason };
    this.changed(this.current);
  }

  report(): void {
    this.current = { ...this.current, lastReportAt: this.wallMs() };
  }

  scan(): void {
    this.current = { ...this.current, lastScanAt: this.wallMs(), scans: this.current.scans + 1 };
  }

  malformed(): void {
    this.current = { ...this.current, malformed: this.current.malformed + 1 };
  }
}
