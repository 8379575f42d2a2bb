import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.js';
import { appErrorOf } from '../errors/database-error.js';
import type { ErrorCode } from '../errors/error-codes.js';
import { languageOf, problemOf } from '../errors/problem.js';
import type { Logger } from '../logging/logger.js';
import { isDevicePath } from './device-paths.js';

const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'malformed-request',
  401: 'not-signed-in',
  403: 'not-permitted',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  414: 'not-found',
  415: 'unsupported-media-type',
  422: 'invalid-input',
  429: 'too-many-requests',
};

const byFastifyCode: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_REQ_FILE_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-request',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported-media-type',
};

/** What Fastify says of a request that it could not read, under its own error codes. */
function fastifyRefusal(error: unknown): ErrorCode | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && byFastifyCode[String(error.code)]) return byFastifyCode[String(error.code)];
  // Its JSON parser marks the SyntaxError with status 400; one without status is a bug of ours.
  const syntax = 'name' in error && error.name === 'SyntaxError';
  return syntax && 'statusCode' in error && error.statusCode === 400 ? 'malformed-json' : undefined;
}

/** The refusal that `error` stands for; a bug becomes internal-error. */
export function refusalOf(error: unknown): AppError {
  const known = appErrorOf(error);
  if (known) return known;
  const unread =
    fastifyRefusal(error) ?? (error instanceof HttpException ? fastifyRefusal(error.cause) : undefined);
  if (unread) return new AppError(unread, { cause: error });
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : error instanceof Error && 'statusCode' in error
        ? Number(error.statusCode)
        : 500;
  return new AppError(byStatus[status] ?? 'internal-error', { cause: error });
}

/** Turns everything that is thrown in a request into problem details (RFC 9457), in one place. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Sends the problem of `error`; also used for errors raised before Nest sees the request. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const refusal = refusalOf(error);
    const problem = problemOf(refusal, request.id, languageOf(request.headers['accept-language']));
    if (problem.status >= 500) {
      this.logger.error('request failed', { code: problem.code, error: refusal.cause ?? refusal });
    }
    if (reply.sent) return;
    const seconds = refusal.params['seconds'];
    if (problem.code === 'database-unavailable') void reply.header('retry-after', '5');
    if (problem.code === 'try-again') void reply.header('retry-after', '1');
    if (seconds !== undefined) void reply.header('retry-after', String(seconds));
    void reply.status(problem.status).header('cache-control', 'no-store');
    // A terminal reads no JSON, and takes whatever does not begin with OK for a refusal.
    if (isDevicePath(request.raw.url ?? ''))
      void reply.header('content-type', 'text/plain; charset=utf-8').send(`ERROR: ${problem.code}\n`);
    else
      void reply
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(JSON.stringify(problem));
  }
}
