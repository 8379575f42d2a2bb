import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder for one spec that the database's own user may enter too: below a private one the launcher
 * would keep the cluster elsewhere, and removing the folder would leave it behind.
 */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `congvu-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}
