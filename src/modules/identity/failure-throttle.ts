import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';

/** Failures that one address may have in a window: many people sign in from behind one office router. */
const ALLOWED = 100;
const WINDOW_MILLISECONDS = 10 * 60_000;
const MOST_ADDRESSES = 10_000;

/**
 * Slows down whoever tries one password on many accounts from one address; the lock of an account
 * does not see that. Kept in memory: each server counts for itself.
 */
@Injectable()
export class FailureThrottle {
  private readonly failures = new Map<string, { count: number; since: number }>();

  constructor(private readonly clock: Clock) {}

  /** @throws AppError too-many-requests with the seconds to wait. */
  refuse(address: string): void {
    const known = this.current(address);
    if (!known || known.count < ALLOWED) return;
    const wait = known.since + WINDOW_MILLISECONDS - this.clock.now().getTime();
    throw new AppError('too-many-requests', { params: { seconds: Math.ceil(wait / 1000) } });
  }

  /** Counts a failure of `address`. */
  note(address: string): void {
    const known = this.current(address);
    if (known) {
      known.count += 1;
      return;
    }
    const oldest = this.failures.keys().next();
    if (this.failures.size >= MOST_ADDRESSES && !oldest.done) this.failures.delete(oldest.value);
    this.failures.set(address, { count: 1, since: this.clock.now().getTime() });
  }

  private current(address: string): { count: number; since: number } | undefined {
    const known = this.failures.get(address);
    if (known && this.clock.now().getTime() - known.since < WINDOW_MILLISECONDS) return known;
    this.failures.delete(address);
    return undefined;
  }
}
