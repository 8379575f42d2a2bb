import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { scratch, withLock } from './lock.mjs';
import { PrepareError, root, say } from './root.mjs';
import { runTool } from './run-tool.mjs';
import { hashSources } from './hash-sources.mjs';

const dist = join(root, 'dist');
/** Beside dist and as deep, or the source maps would point past the sources. */
const draft = join(root, 'dist.new');
const stampFile = join(dist, '.congvu-build');
/** What stands beside the code that reads it: the compiler copies code only. */
const besides = [join('src', 'modules', 'rules', 'books'), join('devices', 'gate', 'door-screen')];
const webConfig = join(root, 'src', 'web', 'vite.config.ts');

/** Builds the service (and the web client, to dist/web) when the sources differ from what dist was built from. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  await withLock(async () => {
    if (isBuilt()) return;
    say('building');
    const sources = hashSources();
    rmSync(draft, { recursive: true, force: true });
    await buildService();
    if (existsSync(webConfig)) await buildWeb(join(draft, 'web'));
    writeFileSync(join(draft, '.congvu-build'), sources);
    replaceDist();
  });
}

/** Tells whether dist was built from the sources as they are. */
export function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashSources();
}

/** nest takes its output folder from the TypeScript configuration only. */
async function buildService() {
  const config = join(scratch, 'tsconfig.json');
  mkdirSync(scratch, { recursive: true });
  writeFileSync(config, JSON.stringify({ extends: '../tsconfig.json', compilerOptions: { outDir: draft } }));
  await build('nest', ['@nestjs/cli/bin/nest.js', 'build', '--path', relative(root, config)]);
  if (!existsSync(join(draft, 'src')))
    throw new PrepareError('The build left nothing; what it says stands above.');
  for (const folder of besides) cpSync(join(root, folder), join(draft, folder), { recursive: true });
}

async function buildWeb(folder) {
  await build('vite', [
    'vite/bin/vite.js',
    'build',
    '--config',
    webConfig,
    '--outDir',
    folder,
    '--emptyOutDir',
  ]);
}

async function build(name, [script, ...args]) {
  const code = await runTool(process.execPath, [join(root, 'node_modules', script), ...args]);
  if (code !== 0)
    throw new PrepareError(`The build failed (${name}, exit code ${code}); what it says stands above.`);
}

/** dist is whole at every moment but the one between two renames. */
function replaceDist() {
  const old = join(scratch, 'dist.old');
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(draft, dist);
}
