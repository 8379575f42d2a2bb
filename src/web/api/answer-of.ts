import { RefusalError, UnreachableError, type Problem } from './refusal.js';

interface Exchange<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of an answer.
 * @throws RefusalError with the service's problem; UnreachableError when no such answer came.
 */
export async function answerOf<T>(request: Promise<Exchange<T>>): Promise<T> {
  let exchange: Exchange<T>;
  try {
    exchange = await request;
  } catch (cause) {
    throw new UnreachableError('no answer', { cause });
  }
  const { data, error, response } = exchange;
  if (response.ok) return data as T;
  if (!isProblem(error)) throw new UnreachableError(`status ${response.status}`);
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  throw new RefusalError(error, Number.isFinite(seconds) ? seconds : null);
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'requestId' in value;
}
