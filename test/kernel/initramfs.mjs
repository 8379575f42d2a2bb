import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compileDevices } from '../support/readers/compile-devices.mjs';
import { copyPackages, packageVersions } from './packages.mjs';

const APPLETS = ['sh', 'mount', 'mkdir', 'insmod', 'printf', 'dd', 'poweroff', 'cat', 'ls', 'sync', 'ifconfig']; // prettier-ignore
/** The command line of the gate with what it loads, and the server that it talks to here. */
const AGENT = ['src/cli.ts', 'src/cli', 'src/platform/errors', 'src/platform/logging'];
const SERVER = 'test/support/gate/fake-scan-server.ts';

/**
 * Packs a system that starts the guest suite: the base (busybox, this Node, the agent's packages with the libraries of their
 * binaries, modules) and over it what is tested. The kernel unpacks archives that stand behind each other, so the base is kept
 * until something in it changes.
 */
export function initramfs(cache, { modules, version }) {
  const content = [version, process.version, ...packageVersions(), ...APPLETS, ...modules.map(({ parameters }) => parameters)]; // prettier-ignore
  const name = `base-${createHash('sha256').update(content.join()).digest('hex').slice(0, 16)}.cpio`;
  const base = join(cache, name);
  if (!existsSync(base)) {
    for (const old of readdirSync(cache).filter((file) => file.startsWith('base-')))
      rmSync(join(cache, old), { recursive: true });
    pack(base, (root) => fillBase(root, modules));
  }
  const over = join(cache, 'over.cpio');
  pack(over, fillOver);
  const whole = join(cache, 'initrd.cpio');
  execFileSync('sh', ['-c', 'cat "$0" "$1" > "$2"', base, over, whole]);
  return whole;
}

function fillBase(root, modules) {
  for (const folder of ['bin', 'mods', 'proc', 'sys', 'dev', 'tmp', 'app', 'etc'])
    mkdirSync(join(root, folder));
  chmodSync(join(root, 'tmp'), 0o1777);
  copyFileSync('/bin/busybox', join(root, 'bin/busybox'));
  for (const applet of APPLETS) symlinkSync('busybox', join(root, 'bin', applet));
  copyTo(process.execPath, join(root, 'bin/node'));
  copyPackages(join(root, 'app'));
  for (const binary of [process.execPath, ...binariesIn(join(root, 'app/node_modules'))])
    for (const library of librariesOf(binary)) copyTo(library, join(root, library));
  for (const { file } of modules) copyFileSync(file, join(root, 'mods', basename(file)));
  const order = modules.map(({ file, parameters }) => `${basename(file)} ${parameters}`);
  writeFileSync(join(root, 'mods/order'), `${order.join('\n')}\n`);
}

function fillOver(root) {
  // As an installation lies: the build in dist, the package's own description above it.
  mkdirSync(join(root, 'app/dist'), { recursive: true });
  copyFileSync('package.json', join(root, 'app/package.json'));
  compileDevices(join(root, 'app/dist'), { linkPackages: false, more: [...AGENT, SERVER] });
  cpSync('test/kernel/guest', join(root, 'app/guest'), { recursive: true });
  copyFileSync('test/kernel/guest/init.sh', join(root, 'init'));
  chmodSync(join(root, 'init'), 0o755);
}

function binariesIn(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.node')).map((file) => join(folder, file));
}

/** The shared libraries a binary needs, its loader included, where they lie here. */
function librariesOf(binary) {
  const lines = execFileSync('ldd', [binary], { encoding: 'utf8' }).split('\n');
  return lines.map((line) => /(\/\S+) \(0x/.exec(line)?.[1]).filter(Boolean);
}

function copyTo(file, target) {
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(file, target);
}

function pack(archive, fill) {
  const root = `${archive}.root`;
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  fill(root);
  execFileSync('sh', ['-c', 'find . | cpio --quiet -o -H newc > "$0.new" && mv "$0.new" "$0"', archive], {
    cwd: root,
  });
  rmSync(root, { recursive: true });
}
