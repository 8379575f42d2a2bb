/** The service did not note that a list is saved; the cause says why. Nothing is saved then. */
export class ExportNotNoted extends Error {
  override readonly name = 'ExportNotNoted';

  constructor(cause: unknown) {
    super('the export was not noted', { cause });
  }
}
