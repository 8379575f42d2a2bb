import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../../platform/errors/app-error.js';

const run = promisify(execFile);
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
 * @throws AppError pdf-unavailable where there is none
 */
export async function pdfOf(document: Buffer, office: string | null): Promise<Buffer> {
  if (office === null) throw new AppError('pdf-unavailable');
  const folder = await mkdtemp(join(tmpdir(), 'congvu-pdf-'));
  try {
    await writeFile(join(folder, 'report.docx'), document, { mode: 0o600 });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile').replaceAll('\\', '/')}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')];
    await run(office, args, { timeout: TIMEOUT_MILLISECONDS, killSignal: 'SIGKILL' });
    return await readFile(join(folder, 'report.pdf'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
} // prettier-ignore
