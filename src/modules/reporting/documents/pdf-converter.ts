import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { AppError } from '../../../platform/errors/app-error.js';

const TIMEOUT_MILLISECONDS = 90_000;
const names = ['soffice', 'libreoffice', 'soffice.exe', 'soffice.com'];
/** Where installers put it without telling the path. */
const usual = [
  '/usr/lib/libreoffice/program',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
];

/** The LibreOffice of this machine; null where there is none. */
export async function findOffice(path = process.env['PATH'] ?? ''): Promise<string | null> {
  const folders = [...path.split(delimiter).filter((folder) => folder !== ''), ...usual];
  for (const folder of folders)
    for (const name of names) {
      const file = join(folder, name);
      const there = await access(file, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (there) return file;
    }
  return null;
}

/**
 * A document as PDF, by the LibreOffice of this machine: with a profile of its own, so that two conversions do not wait for each other.
 * @throws AppError pdf-unavailable where there is none, disk-full
 */
export async function pdfOf(
  document: Buffer,
  office: string | null,
  timeoutMilliseconds = TIMEOUT_MILLISECONDS,
): Promise<Buffer> {
  if (office === null) throw new AppError('pdf-unavailable');
  const folder = await mkdtemp(join(tmpdir(), 'congvu-pdf-'));
  try {
    await writeFile(join(folder, 'report.docx'), document, { mode: 0o600 });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile').replaceAll('\\', '/')}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')];
    await runOffice(office, args, timeoutMilliseconds);
    return await readFile(join(folder, 'report.pdf'));
  } catch (error) {
    if (isDiskFull(error)) throw new AppError('disk-full', { cause: error });
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
} // prettier-ignore

/**
 * Runs it to its end. The program is a script that starts another: one that takes too long is ended with all that it started.
 * @throws Error when it fails or takes too long
 */
function runOffice(office: string, args: readonly string[], timeoutMilliseconds: number): Promise<void> {
  const alone = process.platform !== 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(office, args, { detached: alone, stdio: 'ignore' });
    const timer = setTimeout(() => {
      // What ended this very moment is no longer there to be ended.
      if (child.exitCode !== null || child.signalCode !== null) return;
      if (alone && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, timeoutMilliseconds);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`LibreOffice ended with ${code ?? signal}`));
    });
  });
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
