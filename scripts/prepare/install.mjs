import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { PrepareError, root, say } from './root.mjs';
import { runNpm } from './run-tool.mjs';

const modules = join(root, 'node_modules');
const stampFile = join(modules, '.congvu-lock');

/** Installs what package-lock.json says when node_modules is missing or stale. Throws a PrepareError when npm fails. */
export async function ensureInstalled() {
  if (isFresh()) return;
  await withLock(async () => {
    if (isFresh()) return;
    say('installing packages (npm ci)');
    // The build needs the development packages and the database its optional one, whatever NODE_ENV and npmrc say.
    const code = await runNpm([
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (code !== 0) {
      throw new PrepareError(
        `npm ci failed (exit code ${code}); what it says stands above. Is the package registry reachable?`,
      );
    }
    writeFileSync(stampFile, currentStamp());
  });
}

function isFresh() {
  const stamp = read(stampFile);
  if (stamp === currentStamp()) return true;
  if (stamp !== undefined && platformOf(stamp) !== platformOf(currentStamp())) return false;
  if (!isWhatTheLockSays()) return false;
  try {
    writeFileSync(stampFile, currentStamp());
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  }
  return true;
}

/** Somebody may have run npm by hand: npm leaves a list of what it installed, which is compared entry by entry. */
function isWhatTheLockSays() {
  const [wanted, installed] = [
    packagesOf(join(root, 'package-lock.json')),
    packagesOf(join(modules, '.package-lock.json')),
  ];
  if (!wanted || !installed) return false;
  const same = ([path, { version, optional, devOptional }]) =>
    path === '' ||
    installed[path]?.version === version ||
    (!installed[path] && Boolean(optional ?? devOptional));
  return Object.entries(wanted).every(same) && Object.keys(installed).every((path) => path in wanted);
}

function packagesOf(file) {
  const text = read(file);
  return text === undefined ? undefined : JSON.parse(text).packages;
}

function currentStamp() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} node${process.versions.node.split('.')[0]} ${process.platform}-${process.arch}`;
}

function platformOf(stamp) {
  return stamp.split(' ').slice(1).join(' ');
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
