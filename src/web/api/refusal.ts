import type { components } from '../api-types.js';

/** The service's refusal, an RFC 9457 document. */
export type Problem = components['schemas']['ProblemView'];

/** A request was refused; `retryAfterSeconds` is set when the service says how long to wait. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';

  constructor(
    readonly problem: Problem,
    readonly retryAfterSeconds: number | null,
  ) {
    super(problem.detail);
  }
}

/** No usable answer came: the network is down, or something before the service answered. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** Whether `error` is a refusal with this code. */
export function isRefusal(error: unknown, code: Problem['code']): error is RefusalError {
  return error instanceof RefusalError && error.problem.code === code;
}
