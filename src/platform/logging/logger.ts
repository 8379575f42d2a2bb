import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { currentContext } from '../http/request-context.js';
import { scrub, scrubText } from './redact.js';

/** JSON lines on standard error, each with the request id when there is one; secrets and card numbers masked. */
export class Logger implements LoggerService {
  private readonly pino: PinoLogger;

  constructor(level: string, destination: DestinationStream = process.stderr) {
    this.pino = pino(
      {
        level,
        base: null,
        timestamp: () => `,"time":"${new Date().toISOString()}"`,
        formatters: { level: (label) => ({ level: label }) },
        mixin: () => {
          const context = currentContext();
          return context ? { requestId: context.requestId } : {};
        },
      },
      destination,
    );
  }

  info(message: string, fields: object = {}): void {
    this.pino.info(scrub(fields) as object, scrubText(message));
  }

  warn(message: string, fields?: unknown): void {
    this.pino.warn(this.fieldsOf(fields), scrubText(String(message)));
  }

  error(message: unknown, fields?: unknown): void {
    this.pino.error(this.fieldsOf(fields), scrubText(String(message)));
  }

  debug(message: unknown, fields?: unknown): void {
    this.pino.debug(this.fieldsOf(fields), scrubText(String(message)));
  }

  /** Nest's own start-up chatter goes to debug. */
  log(message: unknown, fields?: unknown): void {
    this.debug(message, fields);
  }

  private fieldsOf(fields: unknown): object {
    if (fields instanceof Error) return { error: scrub(fields) };
    if (typeof fields === 'object' && fields !== null) return scrub(fields) as object;
    return fields === undefined ? {} : { context: scrub(fields) };
  }
}
