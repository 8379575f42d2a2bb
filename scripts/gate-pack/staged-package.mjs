import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../prepare/root.mjs';
import { copyPackages } from './copy-packages.mjs';
import { reachedFiles } from './reached-files.mjs';

const ENTRY = join('dist', 'src', 'cli', 'congvu-gate.js');
/** What a module reads from beside itself. */
const SCREEN = join('dist', 'devices', 'gate', 'door-screen');
const BESIDE = [
  'LICENSE',
  'docs/gates.md',
  'deploy/90-congvu-reader.rules',
  'deploy/congvu-gate.service',
  'deploy/congvu-gate-task.xml',
  'deploy/congvu-gate-screen.desktop',
];

/** Lays out the package `congvu-gate` in an empty folder: the compiled gate, the packages it needs, and what helps to install it. */
export function stagePackage(folder) {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { files, packages } = reachedFiles(join(root, ENTRY));
  for (const file of [...files.map((path) => relative(root, path)), ...BESIDE]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  cpSync(join(root, 'scripts', 'gate-pack', 'bin.mjs'), join(folder, 'bin', 'congvu-gate.mjs'));
  cpSync(join(root, SCREEN), join(folder, SCREEN), { recursive: true });
  copyPackages(packages, join(root, 'node_modules'), join(folder, 'node_modules'));
  const manifest = {
    name: 'congvu-gate',
    version: own.version,
    description: 'Công vụ: the gate at the door, with everything it needs',
    license: own.license,
    type: 'module',
    engines: own.engines,
    bin: { 'congvu-gate': 'bin/congvu-gate.mjs' },
    files: ['bin', 'dist', 'docs', 'deploy'],
    dependencies: Object.fromEntries(packages.map((name) => [name, own.dependencies[name]])),
    bundledDependencies: packages,
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  return manifest;
}
