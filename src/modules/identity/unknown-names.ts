import { lockedUntilAfter } from './lockout.js';

const MOST_NAMES = 10_000;

/** Locks names that no account has, so that a lock does not tell which names exist. In memory, bounded. */
export class UnknownNames {
  private readonly names = new Map<string, { failedAttempts: number; lockedUntil: Date | null }>();

  /** Until when the name is closed, or null. */
  lockedUntil(name: string): Date | null {
    return this.names.get(keyOf(name))?.lockedUntil ?? null;
  }

  /** Counts a failure of the name. */
  fail(name: string, now: Date): void {
    const key = keyOf(name);
    const failedAttempts = (this.names.get(key)?.failedAttempts ?? 0) + 1;
    const oldest = this.names.keys().next();
    if (this.names.size >= MOST_NAMES && !oldest.done) this.names.delete(oldest.value);
    this.names.set(key, { failedAttempts, lockedUntil: lockedUntilAfter(failedAttempts, now) });
  }
}

function keyOf(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
