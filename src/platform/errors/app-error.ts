import type { ErrorCode } from './error-codes.js';

/** One field that was refused: its path (`people[3].code`), a code, and a sentence in each language. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

/** What may accompany a refusal. `params` fill the placeholders of the code's sentences. */
export interface AppErrorDetails {
  readonly field?: string;
  readonly faults?: readonly FieldFault[];
  readonly params?: Readonly<Record<string, string | number>>;
  readonly cause?: unknown;
}

/** A refusal that the caller caused or can mend; everything else that is thrown is a bug. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly field: string | undefined;
  readonly faults: readonly FieldFault[];
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    readonly code: ErrorCode,
    details: AppErrorDetails = {},
  ) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause });
    this.field = details.field;
    this.faults = details.faults ?? [];
    this.params = details.params ?? {};
  }
}
