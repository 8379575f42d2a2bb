import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** An answer of whatever status. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Post {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

const LARGEST_ANSWER = 8 * 1024 * 1024;
// A connection that stays open is what makes a card at an idle door arrive within milliseconds.
const plain = new HttpAgent({ keepAlive: true, maxSockets: 4 });
const secure = new HttpsAgent({ keepAlive: true, maxSockets: 4 });

/**
 * Posts a text over a kept connection. Not `fetch`: that of Node 20 may go on waiting for ever when the other side closes a
 * connection before the request went out, and an upload that hangs is a gate that delivers nothing. A kept connection which the
 * server had closed meanwhile is tried anew at once.
 * @throws Error when there is no whole answer within `timeoutMs`, or when `signal` is aborted
 */
export async function post(one: Post): Promise<HttpAnswer> {
  try {
    return await attempt(one);
  } catch (error) {
    if (one.signal.aborted || !(error instanceof StaleConnection)) throw error;
    return attempt(one);
  }
}

/** The connection had been used before and was closed by the other side. */
class StaleConnection extends Error {}

function attempt({ url, headers, body, signal, timeoutMs }: Post): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const length = String(Buffer.byteLength(body));
    const request = (isSecure ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      agent: isSecure ? secure : plain,
      headers: { ...headers, 'content-length': length },
    });
    const abort = (): void => void request.destroy(new Error('aborted'));
    const timer = setTimeout(() => request.destroy(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    const settle = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    };
    const fail = (error: Error): void => {
      settle();
      const stale = request.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
      reject(stale ? new StaleConnection(error.message, { cause: error }) : error);
    };
    request.on('error', fail);
    request.on('response', (response) => {
      collect(response).then((text) => {
        settle();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      }, fail);
    });
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    request.end(body);
  });
}

async function collect(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    length += (chunk as Buffer).length;
    if (length > LARGEST_ANSWER) throw new Error('the answer is too large');
    chunks.push(chunk as Buffer);
  }
  if (!response.complete) throw new Error('the answer was cut off');
  return Buffer.concat(chunks).toString('utf8');
}
