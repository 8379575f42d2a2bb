import { post, type HttpAnswer } from './post-json.js';
import type { TimedAnswer } from './server-time.js';

/** What came of a request. `unavailable`: no answer, or one that may be another one later. */
export type Answer<T> = { readonly kind: 'ok'; readonly body: T; readonly timing: TimedAnswer } | NoAnswer;

/** A refusal tells the time too, to the second, where it is one of the server itself: whatever else answers may have any time. */
export type NoAnswer = { readonly timing?: TimedAnswer } & (
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string }
  | { readonly kind: 'unavailable'; readonly error: string; readonly retryAfterMs: number }
);

export interface ServerRequest<T> {
  readonly server: string;
  readonly path: string;
  readonly key: string | null;
  /** Made right before sending, since it may hold the time of sending. */
  readonly body: () => object;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** The clock that the answer is timed by. */
  readonly monotonicMs: () => number;
  /** Whether this is what the server answers when all is well; anything else is no answer of it, whatever the status says. */
  readonly isAnswer: (body: unknown) => body is T;
}

/** The server said that it cannot make sense of the request itself; a proxy or an older server never says so in these words. */
const ABOUT_THE_BODY = new Set(['invalid-input', 'malformed-json', 'malformed-request']);

/** Sends JSON to the server and says what came of it; never throws. */
export async function askServer<T>(request: ServerRequest<T>): Promise<Answer<T>> {
  const sentMonotonicMs = request.monotonicMs();
  try {
    const answer = await post({
      url: new URL(request.path, request.server),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': 'vi',
        ...(request.key === null ? {} : { authorization: `Bearer ${request.key}` }),
      },
      body: JSON.stringify(request.body()),
      signal: request.signal,
      timeoutMs: request.timeoutMs,
    });
    const span = { sentMonotonicMs, receivedMonotonicMs: request.monotonicMs() };
    if (answer.status !== 200) {
      const serverMs = refusedAtMs(answer);
      return { ...refusalOf(answer), ...(serverMs === undefined ? {} : { timing: { ...span, serverMs } }) };
    }
    const body: unknown = JSON.parse(answer.text);
    if (!request.isAnswer(body)) return { kind: 'unavailable', error: 'HTTP 200, but not with what the server answers', retryAfterMs: 0 };
    return { kind: 'ok', body, timing: { ...span, serverMs: answeredAtMs(body) } };
  } catch (error) {
    return { kind: 'unavailable', error: sentenceOf(error), retryAfterMs: 0 };
  }
} // prettier-ignore

function refusalOf({ status, headers, text }: HttpAnswer): NoAnswer {
  const { code, detail } = problemOf(text);
  if (status === 401 && code === 'device-key-invalid') return { kind: 'unauthorised' };
  if (status === 413) return { kind: 'too-large' };
  if (code !== undefined && (ABOUT_THE_BODY.has(code) || code.startsWith('enrolment-')))
    return { kind: 'refused', code, detail: detail ?? code };
  const seconds = Number(headers['retry-after'] ?? 0);
  return {
    kind: 'unavailable',
    error: `HTTP ${status}${code === undefined ? '' : ` ${code}`}${detail === undefined ? '' : `: ${detail}`}`,
    retryAfterMs: Number.isFinite(seconds) ? Math.min(300, Math.max(0, seconds)) * 1000 : 0,
  };
}

function problemOf(text: string): { code?: string; detail?: string } {
  try {
    const { code, detail } = JSON.parse(text) as { code?: unknown; detail?: unknown };
    return {
      ...(typeof code === 'string' ? { code } : {}),
      ...(typeof detail === 'string' ? { detail } : {}),
    };
  } catch {
    // No problem document: a proxy in between speaks HTML.
    return {};
  }
}

/** The server's own instant in its answer; NaN where it gives none. */
function answeredAtMs(body: unknown): number {
  const { receivedAt, serverAt } = body as { receivedAt?: unknown; serverAt?: unknown };
  const said = serverAt ?? receivedAt;
  return typeof said === 'string' ? Date.parse(said) : Number.NaN;
}

/** The middle of the second of the Date header; undefined where it is no problem document of the server, which names a code. */
function refusedAtMs({ headers, text }: HttpAnswer): number | undefined {
  const isProblem = headers['content-type']?.startsWith('application/problem+json') === true;
  const ms = Date.parse(headers.date ?? '') + 500;
  return isProblem && problemOf(text).code !== undefined && Number.isFinite(ms) ? ms : undefined;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Connecting to both families of addresses fails with one error for each, and an empty message.
  if (error instanceof AggregateError && error.message === '') return error.errors.map(sentenceOf).join(', ');
  return error.message;
}
