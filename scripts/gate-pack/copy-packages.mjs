import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Headers for a compiler: no code at run time. */
const FOR_COMPILERS = new Set(['node-addon-api', 'napi-macros']);
/** Sources of the binaries, types, maps, and binaries of systems on which no gate runs. */
const LEFT_OUT = [
  /^(deps|src|hidapi|binding\.gyp|binding\.cc)(\/|$)/,
  /^prebuilds\/android-/,
  /\.(d\.[cm]?ts|map|cc|h)$/,
  /^(CHANGELOG|UPGRADING|SECURITY|README)\.md$/,
];
const BUILT_FROM_SOURCE = new Set(['classic-level', 'node-hid', '@serialport/bindings-cpp']);

/**
 * Copies packages and what they depend on from one node_modules to another, at the same places, so that each finds the version it
 * found before. The copies carry the binaries of every system and run no script when they are installed.
 */
export function copyPackages(names, modules, target) {
  const done = new Set();
  const copy = (name, from) => {
    const folder = placeOf(name, from, modules);
    if (done.has(folder)) return;
    done.add(folder);
    const into = join(target, relative(modules, folder));
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const dependencies = Object.fromEntries(
      Object.entries(manifest.dependencies ?? {}).filter(([one]) => !FOR_COMPILERS.has(one)),
    );
    mkdirSync(into, { recursive: true });
    cpSync(folder, into, { recursive: true, filter: (path) => isWanted(name, relative(folder, path)) });
    writeFileSync(join(into, 'package.json'), JSON.stringify(slim(manifest, dependencies), null, 2));
    for (const one of Object.keys(dependencies)) copy(one, folder);
  };
  for (const name of names) copy(name, dirname(modules));
}

/** Where Node finds the package for a file in `from`. */
function placeOf(name, from, modules) {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return place;
    if (folder === dirname(modules)) throw new Error(`${name}, needed in ${from}, is not installed`);
  }
}

function isWanted(name, path) {
  const parts = path.split(sep);
  if (parts[0] === 'node_modules') return false;
  const inside = parts.join('/');
  return !LEFT_OUT.some(
    (pattern, index) => (index > 0 || BUILT_FROM_SOURCE.has(name)) && pattern.test(inside),
  );
}

/** Without its scripts and tools: npm would look for a compiler where the binary does not suit it. */
function slim({ scripts, bin, devDependencies, gypfile, ...manifest }, dependencies) {
  return { ...manifest, dependencies, ...(gypfile === undefined ? {} : { gypfile: false }) };
}
