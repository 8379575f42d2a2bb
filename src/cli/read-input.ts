import { readFile } from 'node:fs/promises';
import { UsageError } from './with-service.js';

/** The bytes of a file named on the command line. @throws UsageError with what to check. */
export async function readInput(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    throw new UsageError(`Cannot read ${file}. Check the name and that this user may read it.`, { cause });
  });
}
