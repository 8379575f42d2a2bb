import { AppError } from '../../../platform/errors/app-error.js';
import { readCsv } from './csv-sheet.js';
import type { Sheet } from './sheet.js';
import { readXlsx } from './xlsx-sheet.js';

/**
 * The first sheet of an uploaded file, by the ending of its name: `.xlsx`, `.csv` or `.txt`.
 * @throws AppError unreadable-file, unsafe-file, empty-file, too-many-rows
 */
export async function readSheet(bytes: Buffer, filename: string): Promise<Sheet> {
  if (bytes.length === 0) throw new AppError('empty-file');
  const sheet = await readBy(filename.toLowerCase(), bytes);
  if (sheet.lines.length === 0) throw new AppError('empty-file');
  return sheet;
}

async function readBy(filename: string, bytes: Buffer): Promise<Sheet> {
  if (filename.endsWith('.xlsx')) return readXlsx(bytes);
  if (/\.(csv|txt)$/.test(filename)) return readCsv(bytes);
  throw new AppError('unreadable-file', { field: 'file' });
}
