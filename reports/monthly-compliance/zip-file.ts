import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Signatures of a zip file's parts. Source: PKWARE APPNOTE 4.3. */
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** 1 January 1980, 00:00: the first moment that the format knows. */
const EPOCH = 0x0021_0000;
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;

/** A file of a zip archive, packed as it stands there. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: readonly Buffer[];
}

/** The files of an archive. @throws Error for what is no zip file */
export function readZip(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(signature(END));
  if (end < 0) throw new Error('not a zip file');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(at) !== CENTRAL || bytes.readUInt32LE(local) !== LOCAL)
      throw new Error('not a zip file');
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
      packed: [bytes.subarray(data, data + bytes.readUInt32LE(at + 20))],
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** An archive of these files, all with the same time: the same contents are the same bytes whenever they are written. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, method, crc, size, packed } of entries) {
    const title = Buffer.from(name, 'utf8');
    const packedSize = packed.reduce((sum, part) => sum + part.length, 0);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(VERSION, 0);
    head.writeUInt16LE(UTF8, 2);
    head.writeUInt16LE(method, 4);
    head.writeUInt32LE(EPOCH, 6);
    head.writeUInt32LE(crc, 10);
    head.writeUInt32LE(packedSize, 14);
    head.writeUInt32LE(size, 18);
    head.writeUInt16LE(title.length, 22);
    parts.push(signature(LOCAL), head, title, ...packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(signature(CENTRAL), version(), head, place, title);
    at += 30 + title.length + packedSize;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, signature(END), end]);
}

/** A file to be packed now. */
export function zipEntry(name: string, content: string | Buffer): ZipEntry {
  const bytes = Buffer.from(content);
  const [crc, size] = [crc32(bytes), bytes.length];
  return { name, method: DEFLATED, crc, size, packed: [deflateRawSync(bytes)] };
}

/** What a file of an archive holds. */
export function unpacked({ method, packed }: ZipEntry): Buffer {
  const bytes = Buffer.concat(packed);
  return method === DEFLATED ? inflateRawSync(bytes) : bytes;
}

function version(): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(VERSION);
  return bytes;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
