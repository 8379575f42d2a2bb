/**
 * `npm run gate:pack [-- --out FOLDER]`: one file, congvu-gate-<version>.tgz, that makes a PC without internet a gate or brings one
 * up to date (docs/gates.md). It holds the binaries for Linux, Windows and macOS. The last line of standard output is its path.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stagePackage } from './gate-pack/staged-package.mjs';
import { prepareOrExit } from './prepare.mjs';
import { root, say } from './prepare/root.mjs';
import { runNpm } from './prepare/run-tool.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: root } } });
const out = resolve(values.out);
await prepareOrExit();
const folder = mkdtempSync(join(tmpdir(), 'congvu-gate-pack-'));
try {
  const { name, version } = stagePackage(folder);
  mkdirSync(out, { recursive: true });
  const code = await runNpm([
    'pack',
    folder,
    '--pack-destination',
    out,
    '--ignore-scripts',
    '--offline',
    '--loglevel=error',
  ]);
  if (code !== 0) process.exit(code);
  const file = join(out, `${name}-${version}.tgz`);
  say(`${file}: ${(statSync(file).size / 1024 / 1024).toFixed(1)} MB`);
  process.stdout.write(`${file}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
