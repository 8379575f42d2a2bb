import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findOffice } from '../../src/modules/reporting/documents/pdf-converter.js';

const run = promisify(execFile);

/** A printed page: its paper in millimetres, and what it says. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

const MILLIMETRES = 25.4 / 72;

/** Whether this machine has LibreOffice and poppler. */
export async function canPrint(): Promise<boolean> {
  const hasPoppler = await run('pdftotext', ['-v']).then(() => true, () => false);
  return hasPoppler && (await findOffice()) !== null;
} // prettier-ignore

/** A workbook as LibreOffice prints it. With `keepAt` the PDF is kept there, to be looked at. @throws Error where {@link canPrint} says no */
export async function pdfPages(workbook: Buffer, keepAt?: string): Promise<PdfPage[]> {
  const office = await findOffice();
  if (office === null) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'congvu-pages-'));
  try {
    await writeFile(join(folder, 'report.xlsx'), workbook);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.xlsx')]);
    const pdf = join(folder, 'report.pdf');
    if (keepAt !== undefined) await writeFile(keepAt, await readFile(pdf));
    const text = (await run('pdftotext', ['-layout', pdf, '-'])).stdout.split('\f').slice(0, -1);
    const { stdout } = await run('pdfinfo', ['-f', '1', '-l', `${text.length}`, pdf]);
    const sizes = [...stdout.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)];
    return text.map((page, index) => ({
      text: page,
      width: Math.round(Number(sizes[index]?.[1]) * MILLIMETRES),
      height: Math.round(Number(sizes[index]?.[2]) * MILLIMETRES),
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
} // prettier-ignore
