/** Why the embedded database could not do what was asked; `in-use` is the one a caller may want to answer. */
export type EmbeddedDatabaseErrorCode =
  | 'in-use'
  | 'binaries-missing'
  | 'library-missing'
  | 'no-user'
  | 'permission'
  | 'no-space'
  | 'other-version'
  | 'cluster-lost'
  | 'failed';

/** A refusal of the embedded database. The message is a sentence for the operator and says what to do. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError';

  constructor(
    readonly code: EmbeddedDatabaseErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
