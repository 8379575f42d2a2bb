import { rm } from 'node:fs/promises';

/** Removes a folder with all that is in it, or nothing. Patient: a killed start may have left a child still writing there. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
