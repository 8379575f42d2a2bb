import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** Runs a program in the package with its whole output on standard error; returns its exit code. */
export function runTool(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** Runs npm: the one that runs us, else the one on the path. */
export function runNpm(args) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) return runTool(process.execPath, [own, ...args]);
  return runTool('npm', args, { shell: process.platform === 'win32' });
}
