import { ByteReader } from './byte-reader.js';
import { crc32cStep, maskedCrc, maskedCrcOf } from './crc32c.js';
import { unsnap } from './snappy.js';

const FOOTER = 48;
const TRAILER = 5;
const MAGIC = Buffer.from('57fb808b247547db', 'hex');
const [PLAIN, SNAPPY] = [0, 1];

/** Takes a record of a table: `checked` says that the sum of its block is right. */
export type TakeEntry = (key: Buffer, value: Buffer, checked: boolean) => void;

interface Span {
  readonly offset: number;
  readonly size: number;
}

/**
 * Reads a table of LevelDB (doc/table_format.md): every record that can be made out is given to `take`, also of blocks whose sum is wrong.
 * Returns whether all of it is sound.
 */
export function readTable(bytes: Buffer, take: TakeEntry): boolean {
  const footer = bytes.subarray(-FOOTER);
  const isWhole = footer.length === FOOTER && footer.subarray(-MAGIC.length).equals(MAGIC);
  const known = isWhole ? spansOf(bytes, footer) : undefined;
  let sound = known !== undefined && known.others.every((span) => isChecked(bytes, span));
  for (const span of known?.blocks ?? foundBlocks(bytes)) {
    const checked = isChecked(bytes, span);
    const content = blockOf(bytes, span);
    const isRead = content !== undefined && eachEntry(content, (key, value) => take(key, value, checked));
    sound &&= checked && isRead;
  }
  return sound;
}

/** What the index names; undefined when it is damaged. */
function spansOf(bytes: Buffer, footer: Buffer): { blocks: Span[]; others: Span[] } | undefined {
  try {
    const reader = new ByteReader(footer);
    const [meta, index] = [spanOf(reader), spanOf(reader)];
    if (!isChecked(bytes, index)) return undefined;
    const namedBy = (span: Span): Span[] => {
      const spans: Span[] = [];
      eachEntry(blockOf(bytes, span) ?? Buffer.alloc(0), (_, value) => spans.push(spanOf(new ByteReader(value))));
      return spans;
    };
    return { blocks: namedBy(index), others: [meta, ...(isChecked(bytes, meta) ? namedBy(meta) : [])] };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
} // prettier-ignore

function spanOf(reader: ByteReader): Span {
  return { offset: reader.varint(), size: reader.varint() };
}

/** Without the index: blocks follow one another from the beginning, and each ends where its sum is right. */
function foundBlocks(bytes: Buffer): Span[] {
  const spans: Span[] = [];
  let offset = 0;
  let state = 0xffffffff;
  for (let at = 0; at + TRAILER <= bytes.length; at += 1) {
    const type = bytes.readUInt8(at);
    state = crc32cStep(state, type);
    if (type > SNAPPY || maskedCrc(state) !== bytes.readUInt32LE(at + 1)) continue;
    spans.push({ offset, size: at - offset });
    offset = at + TRAILER;
    at = offset - 1;
    state = 0xffffffff;
  }
  // What follows was not made out block by block; what is in it may be read all the same.
  if (offset < bytes.length) spans.push({ offset, size: bytes.length - offset - TRAILER });
  return spans;
}

function isChecked(bytes: Buffer, { offset, size }: Span): boolean {
  const end = offset + size;
  return size >= 0 && end + TRAILER <= bytes.length && maskedCrcOf(bytes, offset, end + 1) === bytes.readUInt32LE(end + 1);
} // prettier-ignore

function blockOf(bytes: Buffer, { offset, size }: Span): Buffer | undefined {
  if (size < 0 || offset + size + TRAILER > bytes.length) return undefined;
  const content = bytes.subarray(offset, offset + size);
  const type = bytes.readUInt8(offset + size);
  try {
    return type === PLAIN ? content : type === SNAPPY ? unsnap(content) : undefined;
  } catch {
    return undefined;
  }
}

/** Gives each record of a block; after one that makes no sense it goes on where keys begin anew. Returns whether all made sense. */
function eachEntry(block: Buffer, take: (key: Buffer, value: Buffer) => void): boolean {
  if (block.length < 4) return false;
  const count = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - 4 * count;
  if (end < 0) return false;
  const restarts = Array.from({ length: count }, (_, n) => block.readUInt32LE(end + 4 * n)).sort((one, other) => one - other);
  let sound = true;
  let key: Buffer = Buffer.alloc(0);
  const reader = new ByteReader(block, 0, end);
  while (!reader.isAtEnd) {
    const began = reader.at;
    try {
      const [shared, added, length] = [reader.varint(), reader.varint(), reader.varint()];
      if (shared > key.length) throw new RangeError('no such key');
      key = Buffer.concat([key.subarray(0, shared), reader.take(added)]);
      take(key, reader.take(length));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      sound = false;
      key = Buffer.alloc(0);
      reader.at = restarts.find((restart) => restart > began) ?? end;
    }
  }
  return sound;
} // prettier-ignore
