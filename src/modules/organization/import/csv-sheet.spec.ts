import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { delimiterOf, readCsv } from './csv-sheet.js';

const read = (text: string): string[][] => {
  const { header, lines } = readCsv(Buffer.from(text));
  return [header, ...lines].map(({ cells }) => cells.map((cell) => cell.text));
};

describe('readCsv', () => {
  it.each([
    ['commas', 'code,name\nSTP,Sở Tư pháp\n'],
    ['semicolons', 'code;name\nSTP;Sở Tư pháp\n'],
    ['tabs', 'code\tname\nSTP\tSở Tư pháp\n'],
    ['a byte order mark', '\uFEFFcode,name\nSTP,Sở Tư pháp'],
    ['line ends of Windows', 'code,name\r\nSTP,Sở Tư pháp\r\n'],
    ['quotes', '"code","name"\n"STP","Sở Tư pháp"'],
  ])('reads %s', (_name, text) => {
    expect(read(text)).toEqual([
      ['code', 'name'],
      ['STP', 'Sở Tư pháp'],
    ]);
  });

  it('reads the Unicode text of Excel (UTF-16 with tabs)', () => {
    const bytes = Buffer.from('\uFEFFcode\tname\r\nSTP\tSở Tư pháp\r\n', 'utf16le');
    expect(readCsv(bytes).lines[0]?.cells.map(({ text }) => text)).toEqual(['STP', 'Sở Tư pháp']);
  });

  it('numbers rows as a spreadsheet does: blank lines count, breaks inside quotes do not', () => {
    const { lines } = readCsv(Buffer.from('code,name\n\nA,"hai\ndòng"\n,\nB,x\n'));
    expect(lines.map(({ number, cells }) => [number, cells[0]?.text])).toEqual([
      [3, 'A'],
      [5, 'B'],
    ]);
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.from([0x63, 0xf3, 0xe2, 0x0a]), 'unreadable-file'],
    ['a quote that never ends', Buffer.from('code,name\n"STP,Sở\n'), 'unreadable-file'],
    ['nothing but blanks', Buffer.from('\n \n,,\n'), 'empty-file'],
    ['50,001 rows', Buffer.from('code\n' + 'A\n'.repeat(50_001)), 'too-many-rows'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(() => readCsv(bytes)).toThrow(expect.objectContaining({ code }));
  });

  it('takes 50,000 rows', () => {
    expect(readCsv(Buffer.from('code\n' + 'A\n'.repeat(50_000))).lines).toHaveLength(50_000);
  });

  it('gives back every table that was written, whatever the separator, line end and text', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 });
    const table = fc
      .integer({ min: 1, max: 6 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF'),
        (rows, separator, end, mark) => {
          const header = (rows[0] ?? ['']).map((_cell, index) => `cột${index}`);
          const text = mark + [header, ...rows].map((row) => row.map(quote).join(separator)).join(end);
          const kept = rows.filter((row) => row.some((value) => value.trim() !== ''));
          expect(read(text)).toEqual([header, ...kept]);
        },
      ),
    );
  });

  it('never does anything but read or refuse, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readCsv(bytes);
        } catch (error) {
          expect(error).toMatchObject({ name: 'AppError' });
        }
      }),
    );
  });
});

describe('delimiterOf', () => {
  it('is what the header holds most of, and a comma when it has one column', () => {
    expect(delimiterOf('a;b,c;d\n1,2,3,4,5')).toBe(';');
    expect(delimiterOf('code')).toBe(',');
  });
});
