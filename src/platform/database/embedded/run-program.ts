import { spawn } from 'node:child_process';
import { parse } from 'node:path';
import type { ServiceUser } from './service-user.js';

/** What a finished program left behind. */
export interface ProgramResult {
  code: number | null;
  output: string;
}

/**
 * Runs a program to its end as the given user and returns its exit code with everything it wrote.
 * Rejects with the system's error when it cannot be started at all.
 */
export function runProgram(
  file: string,
  args: readonly string[],
  user?: ServiceUser,
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: parse(process.execPath).root,
      env: cleanEnvironment(),
      windowsHide: true,
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Our environment without what would steer PostgreSQL (PGPORT, PGOPTIONS ...) or translate its messages. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PG|LC_|NODE_|npm_)/i.test(name) && name !== 'LANG' && name !== 'LANGUAGE',
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
