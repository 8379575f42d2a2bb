/** Makes a checkout ready to run: Node checked, packages installed, dist built. Needs nothing but Node itself. */
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './prepare/build.mjs';
import { checkNode } from './prepare/check-node.mjs';
import { ensureInstalled } from './prepare/install.mjs';
import { PrepareError, say } from './prepare/root.mjs';

export { ensureBuilt, ensureInstalled };

/** Checks Node, installs and builds what is missing or stale. Throws a PrepareError whose message is for the user. */
export async function prepare() {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
}

/** Does the same and ends the process with exit code 1 and one sentence when it cannot be done. */
export async function prepareOrExit() {
  try {
    await prepare();
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error;
    say(error.message);
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await prepareOrExit();
