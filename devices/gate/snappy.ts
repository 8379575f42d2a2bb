import { ByteReader } from './byte-reader.js';

const LARGEST = 64 * 1024 * 1024;

/** Uncompresses a block of Snappy's raw format (google/snappy, format_description.txt). @throws RangeError when it is none */
export function unsnap(bytes: Buffer): Buffer {
  const reader = new ByteReader(bytes);
  const length = reader.varint();
  if (length > LARGEST) throw new RangeError('too large');
  const out = Buffer.alloc(length);
  let at = 0;
  while (!reader.isAtEnd) {
    const tag = reader.byte();
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >>> 2;
      const size = (short < 60 ? short : littleEndian(reader, short - 59)) + 1;
      if (at + size > length) throw new RangeError('too long');
      reader.take(size).copy(out, at);
      at += size;
      continue;
    }
    const size = kind === 1 ? ((tag >>> 2) & 7) + 4 : (tag >>> 2) + 1;
    const back = kind === 1 ? ((tag >>> 5) << 8) + reader.byte() : littleEndian(reader, kind === 2 ? 2 : 4);
    if (back === 0 || back > at || at + size > length) throw new RangeError('no such copy');
    // Byte by byte: a copy may reach into itself.
    for (let n = 0; n < size; n += 1, at += 1) out[at] = out[at - back] ?? 0;
  }
  if (at !== length) throw new RangeError('too short');
  return out;
}

function littleEndian(reader: ByteReader, count: number): number {
  return reader.take(count).readUIntLE(0, count);
}
