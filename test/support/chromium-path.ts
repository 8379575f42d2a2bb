import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** A Chromium to start, and the environment it needs. */
export interface ChromiumProgram {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

const systemPaths = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The system's Chromium where there is one, else that of @sparticuz/chromium, unpacked once per user. */
export async function chromiumProgram(): Promise<ChromiumProgram> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined));
  const system = systemPaths.find((path) => path !== undefined && existsSync(path));
  if (system !== undefined) return { executablePath: system, env: env as Record<string, string> };
  const folder = await unpackedFolder();
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...(env as Record<string, string>), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/**
 * The package unpacks into the temporary folder of its process and takes a half-written file for a whole
 * one, so each process unpacks in a folder of its own and puts it in place in one step.
 */
async function unpackedFolder(): Promise<string> {
  const version = chromiumVersion();
  const folder = join(tmpdir(), `congvu-chromium-${version}-${userInfo().uid}`);
  if (existsSync(folder)) return folder;
  const draft = await mkdtemp(join(tmpdir(), 'congvu-chromium-draft-'));
  await unpack(draft);
  await writeFile(join(draft, 'fonts', 'fonts.conf'), fontsOf(folder));
  try {
    await rename(draft, folder);
  } catch (error) {
    // Another process was first; its copy is as good.
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The package looks for its fonts where it was not unpacked; without any font a page crashes. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/** From its package.json, which the package does not export. */
function chromiumVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = join(entry.slice(0, entry.lastIndexOf('build')), 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

function unpack(folder: string): Promise<void> {
  const script = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: 'inherit',
      env: { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder, NODE_OPTIONS: '' },
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Chromium could not be unpacked (exit code ${code})`)),
    );
  });
}
