import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compileDevices } from '../support/readers/compile-devices.mjs';

const HID = 'node_modules/node-hid/prebuilds/HID_hidraw-linux-x64';
const APPLETS = ['sh', 'mount', 'mkdir', 'insmod', 'printf', 'dd', 'poweroff', 'cat', 'ls', 'sync'];

/**
 * Packs a system that starts the guest suite: the base (busybox, this Node, node-hid with its libraries, modules) and over it what
 * is tested. The kernel unpacks archives that stand behind each other, so the base is kept until Node or the kernel changes.
 */
export function initramfs(cache, { modules, version }) {
  const hid = JSON.parse(readFileSync('node_modules/node-hid/package.json', 'utf8')).version;
  const base = join(cache, `base-${version}-${process.version}-${hid}.cpio`);
  if (!existsSync(base)) pack(base, (root) => fillBase(root, modules));
  const over = join(cache, 'over.cpio');
  pack(over, fillOver);
  const whole = join(cache, 'initrd.cpio');
  execFileSync('sh', ['-c', 'cat "$0" "$1" > "$2"', base, over, whole]);
  return whole;
}

function fillBase(root, modules) {
  for (const folder of ['bin', 'mods', 'proc', 'sys', 'dev', 'tmp', 'app', 'etc'])
    mkdirSync(join(root, folder));
  copyFileSync('/bin/busybox', join(root, 'bin/busybox'));
  for (const applet of APPLETS) symlinkSync('busybox', join(root, 'bin', applet));
  for (const file of [
    process.execPath,
    ...librariesOf(process.execPath),
    ...librariesOf(join(HID, bindingOf())),
  ])
    copyTo(file, join(root, file === process.execPath ? '/bin/node' : file));
  cpSync('node_modules/node-hid', join(root, 'app/node_modules/node-hid'), {
    recursive: true,
    filter: (path) => !/prebuilds\/(?!HID_hidraw-linux-x64($|\/))|node-hid\/(hidapi|src)/.test(path),
  });
  for (const helper of ['pkg-prebuilds', 'node-addon-api'].filter((one) => existsSync(`node_modules/${one}`)))
    cpSync(`node_modules/${helper}`, join(root, 'app/node_modules', helper), { recursive: true });
  for (const { file } of modules) copyFileSync(file, join(root, 'mods', basename(file)));
  const order = modules.map(({ file, parameters }) => `${basename(file)} ${parameters}`);
  writeFileSync(join(root, 'mods/order'), `${order.join('\n')}\n`);
}

function fillOver(root) {
  mkdirSync(join(root, 'app'));
  compileDevices(join(root, 'app'), { linkPackages: false });
  cpSync('test/kernel/guest', join(root, 'app/guest'), { recursive: true });
  copyFileSync('test/support/readers/reader-child.mjs', join(root, 'app/guest/reader-child.mjs'));
  copyFileSync('test/kernel/guest/init.sh', join(root, 'init'));
  chmodSync(join(root, 'init'), 0o755);
}

/** The shared libraries a binary needs, its loader included, where they lie here. */
function librariesOf(binary) {
  const lines = execFileSync('ldd', [binary], { encoding: 'utf8' }).split('\n');
  return lines.map((line) => /(\/\S+) \(0x/.exec(line)?.[1]).filter(Boolean);
}

function bindingOf() {
  return existsSync(join(HID, 'node-napi-v4.node')) ? 'node-napi-v4.node' : 'node-napi-v3.node';
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
