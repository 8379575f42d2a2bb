/** A file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Midnight of 1980-01-01, the first moment a zip archive can name: the same content gives the same bytes. */
const DOS_DATE = 0x0021;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const VERSION = 20;

/** A zip archive of files as they are, without compression. Its size and the number of its files fit the old format: under 4 GB. */
export function zipStored(entries: readonly ZipEntry[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const nameBytes = new TextEncoder().encode(name);
    // From the version to the length of the name, a file's own head and its line in the directory say the same.
    const common = [
      ...[VERSION, UTF8, 0, 0, DOS_DATE].flatMap(two),
      ...[crc32(bytes), bytes.length, bytes.length].flatMap(four),
      ...[nameBytes.length, 0].flatMap(two),
    ];
    const head = Uint8Array.from([...four(0x04034b50), ...common, ...nameBytes]);
    const line = [...four(0x02014b50), ...two(VERSION), ...common, ...[0, 0, 0].flatMap(two), ...four(0), ...four(at)];
    directory.push(Uint8Array.from([...line, ...nameBytes]));
    parts.push(head, new Uint8Array(bytes));
    at += head.length + bytes.length;
  } // prettier-ignore
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [
    ...four(0x06054b50),
    ...[0, 0, entries.length, entries.length].flatMap(two),
    ...[size, at].flatMap(four),
    ...two(0),
  ];
  return new Blob([...parts, ...directory, Uint8Array.from(end)]);
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The check sum of a zip archive. @example crc32(new TextEncoder().encode('123456789')) // 0xcbf43926 */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

function two(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function four(value: number): number[] {
  return [...two(value & 0xffff), ...two(value >>> 16)];
}
