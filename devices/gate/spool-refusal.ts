/** Why a scan could not be kept. */
export type SpoolRefusalReason = 'full' | 'storage' | 'closing';

/** The scan was not kept and must not be confirmed. */
export class SpoolRefusal extends Error {
  override readonly name = 'SpoolRefusal';
  constructor(
    readonly reason: SpoolRefusalReason,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
