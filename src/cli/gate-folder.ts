import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What is asked of a machine to choose the folder. */
export interface Machine {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly exists: (folder: string) => boolean;
  readonly mayWrite: (folder: string) => boolean;
}

const NAME = 'congvu-gate';

/**
 * Where a gate that was installed by itself keeps its key, bindings and spool: never inside the package, so that an update leaves it
 * alone. The machine's own place (`/var/lib/congvu-gate`, `%PROGRAMDATA%\congvu-gate`) when it is there or may be made, else a
 * folder in the home of the user; below CONGVU_DATA_DIR when that is set.
 */
export function gateFolder({ platform, environment, home, exists, mayWrite }: Machine): string {
  const path = platform === 'win32' ? win32 : posix;
  const chosen = environment['CONGVU_DATA_DIR'];
  if (chosen) return path.join(chosen, 'gate');
  const parent = sharedParent(platform, environment);
  const shared = path.join(parent, NAME);
  // One that exists is meant, also by a user who may not enter it: a second one would hide the first.
  return exists(shared) || mayWrite(parent) ? shared : path.join(home, `.${NAME}`);
}

/** Whether this user may make something in a folder. */
export function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function sharedParent(platform: string, environment: Machine['environment']): string {
  if (platform === 'win32') return environment['PROGRAMDATA'] || 'C:\\ProgramData';
  return platform === 'darwin' ? '/Library/Application Support' : '/var/lib';
}
