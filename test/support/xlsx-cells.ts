import { inflateRawSync } from 'node:zlib';

/** A cell as the file has it: what it shows, and its formula. */
export interface XlsxCell {
  readonly value: string | number;
  readonly formula: string | null;
}

/** Sheets by name, their cells by reference (`B7`). */
export type XlsxSheets = ReadonlyMap<string, ReadonlyMap<string, XlsxCell>>;

/** Reads a workbook from its zip and XML, with nothing of the library that wrote it. */
export function xlsxCells(bytes: Buffer): XlsxSheets {
  const files = zipEntries(bytes);
  const text = (name: string): string => files.get(name)?.toString('utf8') ?? '';
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, part = '']) => decode(part)).join(''),
  );
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/xl\//, ''),
    ]),
  );
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => [
      decode(attribute(tag, 'name')),
      cellsOf(text(`xl/${targets.get(attribute(tag, 'r:id'))}`), strings),
    ]),
  );
}

/** All that a sheet says in words. */
export function xlsxTexts(sheets: XlsxSheets, name: string): string[] {
  return [...(sheets.get(name)?.values() ?? [])].flatMap(({ value }) =>
    typeof value === 'string' && value !== '' ? [value] : [],
  );
}

/** The files of a zip archive by name. */
export function zipEntries(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16LE(end + 10); index += 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(data, data + size);
    entries.set(
      bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      method === 0 ? packed : inflateRawSync(packed),
    );
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function cellsOf(xml: string, strings: readonly string[]): ReadonlyMap<string, XlsxCell> {
  return new Map(
    [...xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, head = '', inner = '']) => {
      const raw = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '';
      const formula = /<f>(.*?)<\/f>/s.exec(inner)?.[1];
      const kind = attribute(` ${head}`, 't');
      const value =
        kind === 'inlineStr'
          ? decode(/<t[^>]*>(.*?)<\/t>/s.exec(inner)?.[1] ?? '')
          : kind === 's'
            ? (strings[Number(raw)] ?? '')
            : kind === 'str' || raw === ''
              ? decode(raw)
              : Number(raw);
      return [attribute(` ${head}`, 'r'), { value, formula: formula === undefined ? null : decode(formula) }];
    }),
  );
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
