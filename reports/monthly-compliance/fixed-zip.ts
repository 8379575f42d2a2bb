/** Signatures of a zip file's parts, and where its times stand in them. Source: PKWARE APPNOTE 4.3. */
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** 1 January 1980, 00:00: the first moment that the format knows. */
const EPOCH = 0x0021_0000;

/**
 * Gives every entry of a zip file the same time, so that the same contents are the same bytes whenever they are written.
 * @throws Error for what is no zip file
 */
export function fixedZip(bytes: Buffer): Buffer {
  const fixed = Buffer.from(bytes);
  const end = fixed.lastIndexOf(signature(END));
  if (end < 0) throw new Error('not a zip file');
  const count = fixed.readUInt16LE(end + 10);
  let at = fixed.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    const local = fixed.readUInt32LE(at + 42);
    if (fixed.readUInt32LE(at) !== CENTRAL || fixed.readUInt32LE(local) !== LOCAL)
      throw new Error('not a zip file');
    fixed.writeUInt32LE(EPOCH, at + 12);
    fixed.writeUInt32LE(EPOCH, local + 10);
    at += 46 + fixed.readUInt16LE(at + 28) + fixed.readUInt16LE(at + 30) + fixed.readUInt16LE(at + 32);
  }
  return fixed;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
