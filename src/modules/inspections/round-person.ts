import type { Caller } from '../../platform/access/caller.js';
import { AppError } from '../../platform/errors/app-error.js';

/** The person who inspects. @throws AppError not-permitted for a token, inspector-unknown for an account of nobody */
export function personOf(caller: Caller): string {
  if (caller.kind === 'token') throw new AppError('not-permitted');
  if (caller.employeeId === null) throw new AppError('inspector-unknown');
  return caller.employeeId;
}
