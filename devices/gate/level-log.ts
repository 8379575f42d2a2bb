import { maskedCrcOf } from './crc32c.js';

const BLOCK = 32_768;
const HEADER = 7;
const [FULL, FIRST, MIDDLE, LAST] = [1, 2, 3, 4];

/**
 * Reads a log of LevelDB (doc/log_format.md), as it keeps its newest writes and the list of its tables: each record that is whole is
 * given to `take`, also those after a damaged one. Returns whether all of it is sound: one that was cut off while it was written is, at the
 * end. Zeros there are not, since no record begins with them, unless `endsInZeros` may be: a power cut leaves them where nothing was
 * written yet, and whoever counts what was written notices when something was.
 */
export function readLog(written: Buffer, take: (record: Buffer) => void, endsInZeros = false): boolean {
  const bytes = endsInZeros ? withoutZeros(written) : written;
  let sound = true;
  let torn = false;
  let parts: Buffer[] = [];
  let at = 0;
  while (at + HEADER <= bytes.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEADER) {
      at += left;
      continue;
    }
    const length = bytes.readUInt16LE(at + 4);
    const type = bytes.readUInt8(at + 6);
    const end = at + HEADER + length;
    const isRecord = type >= FULL && type <= LAST && HEADER + length <= left;
    if (isRecord && end <= bytes.length && maskedCrcOf(bytes, at + 6, end) === bytes.readUInt32LE(at)) {
      // Nothing is written after what was cut off.
      if (torn) sound = false;
      if (type === FULL || type === FIRST) parts = [];
      parts.push(bytes.subarray(at + HEADER, end));
      // A part whose beginning is lost makes no record; its batch would not be read either.
      if (type === FULL || type === LAST) take(Buffer.concat(parts.splice(0)));
      at = end;
      continue;
    }
    if (isRecord && end > bytes.length) torn = true;
    else if (!torn) sound = false;
    if (type !== MIDDLE) parts = [];
    at += 1;
  }
  return sound;
}

/** What is before the zeros at the end; of the last record some may be its own, it is then cut off like any other. */
function withoutZeros(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return end === bytes.length ? bytes : bytes.subarray(0, end);
}
