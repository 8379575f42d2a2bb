import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { pdfOf } from './pdf-converter.js';

const posix = process.platform === 'win32' ? describe.skip : describe;

posix('a conversion to PDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'congvu-office-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A program that stands in for LibreOffice. */
  const office = (name: string, lines: readonly string[]): string => {
    const file = join(folder, name);
    writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'));
    chmodSync(file, 0o755);
    return file;
  };

  it('gives what the program wrote', async () => {
    const made = office('good', [
      'while [ "$1" != --outdir ]; do shift; done',
      'printf %%PDF-1.7 > "$2/report.pdf"',
    ]);
    expect((await pdfOf(Buffer.from('x'), made)).toString()).toBe('%PDF-1.7');
  });

  it('says that the program failed, and with what', async () => {
    await expect(pdfOf(Buffer.from('x'), office('bad', ['exit 77']))).rejects.toThrow(
      'LibreOffice ended with 77',
    );
  });

  it('is ended with all that it started when it takes too long', async () => {
    const pid = join(folder, 'pid');
    const slow = office('slow', ['sleep 60 &', `echo $! > ${pid}`, 'wait']);
    const began = Date.now();
    await expect(pdfOf(Buffer.from('x'), slow, 1_000)).rejects.toThrow('LibreOffice ended with SIGKILL');
    expect(Date.now() - began).toBeLessThan(30_000);
    expect(existsSync(pid)).toBe(true);
    const child = Number(readFileSync(pid, 'utf8'));
    await expect(gone(child)).resolves.toBe(true);
  });
});

/** Whether a process is no longer there, or only waits to be reaped, before long. */
async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      process.kill(pid, 0);
      if (existsSync(`/proc/${pid}/stat`) && readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z '))
        return true;
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
