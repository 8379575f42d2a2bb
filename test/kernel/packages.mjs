import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the gate agent loads on a machine with HID readers. */
const NEEDED = ['node-hid', 'classic-level', 'commander', 'temporal-polyfill'];
/** Sources of the binaries, and binaries of other systems. */
const UNUSED = /^\/(deps|src|hidapi)(\/|$)|\/prebuilds\/(?!(HID_hidraw-)?linux-x64(\/|$))|\.musl\.node$/;
/** Of a package with binaries only these are loaded at run time. */
const PRUNED = ['node-hid', 'classic-level'];

/** The agent's packages with those they depend on, each as `name@version`. */
export function packageVersions() {
  const found = new Map();
  const add = (name) => {
    if (found.has(name) || !existsSync(folderOf(name))) return;
    const { version, dependencies = {} } = JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')); // prettier-ignore
    found.set(name, version);
    Object.keys(dependencies).forEach(add);
  };
  NEEDED.forEach(add);
  return [...found].map(([name, version]) => `${name}@${version}`);
}

/** Copies them below `target`, where they lie as they do here. */
export function copyPackages(target) {
  for (const name of packageVersions().map((one) => one.replace(/@[^@]+$/, ''))) {
    const filter = (path) => !PRUNED.includes(name) || !UNUSED.test(path.slice(folderOf(name).length));
    cpSync(folderOf(name), join(target, folderOf(name)), { recursive: true, filter });
  }
}

function folderOf(name) {
  return join('node_modules', name);
}
