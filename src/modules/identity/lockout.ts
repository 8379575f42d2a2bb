import { AppError } from '../../platform/errors/app-error.js';

/** Failures that cost nothing yet; each further one doubles the wait. */
const FREE_FAILURES = 4;
const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 900;

/** Seconds that an account is closed after so many failures in a row. */
export function lockSeconds(failedAttempts: number): number {
  if (failedAttempts <= FREE_FAILURES) return 0;
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (failedAttempts - FREE_FAILURES - 1));
}

/** Until when an account is closed after a failure at `now`, or null. */
export function lockedUntilAfter(failedAttempts: number, now: Date): Date | null {
  const seconds = lockSeconds(failedAttempts);
  return seconds === 0 ? null : new Date(now.getTime() + seconds * 1000);
}

/** @throws AppError account-locked with the seconds that remain. */
export function refuseLocked(account: { readonly lockedUntil: Date | null }, now: Date): void {
  if (account.lockedUntil === null || account.lockedUntil <= now) return;
  const seconds = Math.ceil((account.lockedUntil.getTime() - now.getTime()) / 1000);
  throw new AppError('account-locked', { params: { seconds } });
}
