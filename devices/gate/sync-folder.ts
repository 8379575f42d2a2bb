import { open } from 'node:fs/promises';

/** Puts the names in a folder on the disk: what was renamed in it stays so after a power cut. Where a system cannot do that, nothing. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder, and keeps names by itself.
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync().catch(() => undefined);
  } finally {
    await handle?.close();
  }
}
