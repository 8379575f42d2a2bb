import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWithNpm } from './end-with-npm.mjs';
import { root } from './prepare/root.mjs';

/**
 * Runs the built command line in this very process, so that a signal, also kill -9, hits the service itself and no wrapper
 * outlives it or dies before it.
 */
export async function startCli(args) {
  dropSignalEchoes();
  endWithNpm();
  process.setSourceMapsEnabled(true);
  const cli = join(root, 'dist', 'src', 'cli.js');
  process.argv = [process.execPath, cli, ...args];
  await import(pathToFileURL(cli).href);
}

/**
 * One Ctrl-C arrives twice under npm: the terminal signals the whole process group, and npm passes its own on. The service
 * may take a second interrupt as "now, at once", so an echo of the same signal within a second is dropped.
 */
function dropSignalEchoes() {
  const { emit } = process;
  const last = { SIGINT: -Infinity, SIGTERM: -Infinity };
  process.emit = function (event, ...rest) {
    if (event === 'SIGINT' || event === 'SIGTERM') {
      const now = performance.now();
      if (now - last[event] < 1000) return true;
      last[event] = now;
    }
    return emit.call(this, event, ...rest);
  };
}
