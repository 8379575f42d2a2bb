import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Makes the file `congvu-gate-<version>.tgz` in `folder`, the way people do, and gives its path. */
export async function packGate(folder: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['scripts/gate-pack.mjs', '--out', folder]);
  return stdout.trim().split('\n').at(-1) ?? '';
}

/** Installs the file below `folder` with an empty cache and no registry; gives the folder of the package. */
export async function installGate(folder: string, file: string): Promise<string> {
  const prefix = join(folder, 'prefix');
  const cache = join(folder, `cache-${process.hrtime.bigint()}`);
  await npm(folder, ['install', '--global', '--prefix', prefix, '--cache', cache, '--offline', file]);
  return join(prefix, 'lib', 'node_modules', 'congvu-gate');
}

/** The installed package packed again under another version. */
export async function packGateAs(version: string, installed: string, folder: string): Promise<string> {
  const copy = join(folder, `as-${version}`);
  cpSync(installed, copy, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')) as object;
  writeFileSync(join(copy, 'package.json'), JSON.stringify({ ...manifest, version }));
  await npm(folder, ['pack', copy, '--pack-destination', folder, '--ignore-scripts', '--offline']);
  return join(folder, `congvu-gate-${version}.tgz`);
}

/** npm with the settings of nobody: nothing listens at its registry. */
async function npm(folder: string, args: readonly string[]): Promise<void> {
  const { PATH = '' } = process.env;
  await run('npm', [...args, '--registry=http://127.0.0.1:9/'], { cwd: folder, env: { PATH, HOME: folder } });
}
