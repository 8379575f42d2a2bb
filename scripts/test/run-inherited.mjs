import { spawn } from 'node:child_process';
import { root } from '../prepare/root.mjs';

/** Runs node with these arguments, its output shown as it comes; returns the exit code (130 after Ctrl-C). */
export function runInherited(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
