import yauzl from 'yauzl';
import { AppError } from '../../../platform/errors/app-error.js';

const MEBIBYTE = 1024 * 1024;
const MOST_ENTRIES = 500;
const MOST_BYTES = 100 * MEBIBYTE;
/** Spreadsheets shrink 5 to 40 times; only bombs come near the thousand that the format allows. */
const HIGHEST_RATIO = 200;
/** A small part may be all blanks. */
const RATIO_FROM_BYTES = 2 * MEBIBYTE;
/** The list of sheets and names is small. */
const WORKBOOK_BYTES = MEBIBYTE;
/** A named range is expanded cell by cell by the library that reads the workbook. */
const MOST_NAMED_CELLS = 2_000_000;

/** What was seen in a workbook while it was checked. */
export interface ZipReport {
  /** Merged ranges of the first sheet, such as `A2:B3`. */
  readonly merged: readonly string[];
}

/**
 * Unpacks a workbook once, in small pieces, before anything else reads it: a file that is no zip, is
 * encrypted, lies about its sizes or unpacks to too much goes no further.
 * @throws AppError unreadable-file, unsafe-file
 */
export async function checkZip(bytes: Buffer): Promise<ZipReport> {
  try {
    return await unpack(bytes);
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('unreadable-file', { cause });
  }
}

async function unpack(bytes: Buffer): Promise<ZipReport> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  if (zip.entryCount > MOST_ENTRIES) throw new AppError('unsafe-file');
  const merged: string[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName, uncompressedSize, compressedSize } = entry;
    if (names.has(fileName)) throw new AppError('unsafe-file');
    names.add(fileName);
    total += uncompressedSize;
    const ratio = uncompressedSize / Math.max(1, compressedSize);
    const bomb = uncompressedSize > RATIO_FROM_BYTES && ratio > HIGHEST_RATIO;
    if (entry.isEncrypted() || bomb || total > MOST_BYTES) throw new AppError('unsafe-file');
    if (fileName.endsWith('/')) continue;
    const text = (keep: number): AsyncGenerator<string> => piecesOf(zip, entry, keep);
    if (fileName === 'xl/workbook.xml' && uncompressedSize > WORKBOOK_BYTES)
      throw new AppError('unsafe-file');
    if (fileName === 'xl/workbook.xml') await checkNames(text(uncompressedSize));
    else if (fileName === 'xl/worksheets/sheet1.xml') await collectMerged(text(200), merged);
    else await readThrough(text(0)); // proves that the sizes are true
  }
  if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) {
    throw new AppError('unreadable-file');
  }
  return { merged };
}

/** The text of an entry piece by piece; each piece begins with the last `keep` characters before it. */
async function* piecesOf(zip: yauzl.ZipFile, entry: yauzl.Entry, keep: number): AsyncGenerator<string> {
  const stream = await zip.openReadStreamPromise(entry);
  let before = '';
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const piece = before + chunk.toString('latin1');
    yield piece;
    before = keep === 0 ? '' : piece.slice(-keep);
  }
}

async function readThrough(pieces: AsyncIterator<string>): Promise<void> {
  while ((await pieces.next()).done !== true);
}

async function collectMerged(pieces: AsyncIterable<string>, merged: string[]): Promise<void> {
  for await (const piece of pieces) {
    for (const [, range] of piece.matchAll(
      /<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"/g,
    )) {
      if (range !== undefined && !merged.includes(range) && merged.length < 1_000) merged.push(range);
    }
  }
}

async function checkNames(pieces: AsyncIterable<string>): Promise<void> {
  let text = '';
  for await (const piece of pieces) text = piece;
  // What could hide a range from the search below has no place in this part.
  if (/<!|&#/.test(text)) throw new AppError('unsafe-file');
  let cells = 0;
  for (const match of text.matchAll(/\$(\w+)\$(\d+):\$(\w+)\$(\d+)/g)) {
    const [, left = '', top = '', right = '', bottom = ''] = match;
    const columns = Math.abs(columnNumber(right) - columnNumber(left)) + 1;
    cells += columns * (Math.abs(Number(bottom) - Number(top)) + 1);
  }
  if (cells > MOST_NAMED_CELLS) throw new AppError('unsafe-file');
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
