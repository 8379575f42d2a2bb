import { join } from 'node:path';

/** Where a running gate notes its local port, for `congvu gate status`. */
export function runningGateFile(folder: string): string {
  return join(folder, 'running.json');
}
