import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Tools and the Debian package of each. */
const PACKAGES = {
  'qemu-system-x86_64': 'qemu-system-x86',
  busybox: 'busybox-static',
  cpio: 'cpio',
  depmod: 'kmod',
  modprobe: 'kmod',
};
/** These stand in /usr/sbin, which is not on everybody's path. */
const PATH = `${process.env.PATH}:/usr/sbin:/sbin`;
const MINUTES_15 = 900_000;

/** Sees to it that every tool is there: as root on Debian it is installed. @throws Error that says what to install */
export function haveTools() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!isDebian()) throw new Error(`it needs a Debian system with ${missing.join(', ')}`);
  if (!isRoot()) throw new Error(`run as root: ${command}`);
  console.log(command);
  withFreshLists(() => apt(['install', '-q', '-y', '--no-install-recommends', ...missing]));
  const still = missingPackages();
  if (still.length > 0) throw new Error(`installed, and yet missing: ${still.join(', ')}`);
}

/** What `work` gives; when it fails because apt's lists are missing or old, they are fetched as root and it is tried again. */
export function withFreshLists(work) {
  try {
    return work();
  } catch (error) {
    if (!isRoot()) throw new Error(`${error.message}\nrun as root: apt-get update`, { cause: error });
    apt(['update', '-q']);
    return work();
  }
}

/** Runs a tool and gives its output. @throws Error with what it said */
export function run(command, args, options = {}) {
  const env = { ...process.env, PATH, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'pipe', 'pipe'];
  const limits = { timeout: MINUTES_15, maxBuffer: 64 * 1024 * 1024 };
  return execFileSync(command, args, { encoding: 'utf8', stdio, env, ...limits, ...options });
}

function apt(args) {
  return run('apt-get', args);
}

function missingPackages() {
  const isThere = (tool) =>
    spawnSync('sh', ['-c', `command -v ${tool}`], { env: { ...process.env, PATH } }).status === 0;
  return [...new Set(Object.keys(PACKAGES).filter((tool) => !isThere(tool)).map((tool) => PACKAGES[tool]))]; // prettier-ignore
}

function isDebian() {
  return existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0;
}

function isRoot() {
  return process.getuid() === 0;
}
