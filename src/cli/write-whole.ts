import { rename, rm, writeFile } from 'node:fs/promises';
import { UsageError } from './with-service.js';

/** Writes a file that is there whole or not at all. @throws UsageError when it cannot be written. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, file);
  } catch (cause) {
    await rm(draft, { force: true });
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`Cannot write ${file}: ${why}. Check the folder and the space left.`, { cause });
  }
}
