import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { delimiterOf, readCsv } from './csv-sheet.js';

const read = async (text: string, sliceBytes?: number): Promise<string[][]> => {
  const { header, lines } = await readCsv(Buffer.from(text), sliceBytes);
  return [header, ...lines].map(({ cells }) => cells.map((cell) => cell.text));
};

/** Counts how often others had their turn: a count of turns is the same on every machine, a time is not. */
function countTurns(): { turns: () => number; stop: () => void } {
  let [turns, going] = [0, true];
  const turn = (): void => {
    turns += 1;
    if (going) setImmediate(turn);
  };
  setImmediate(turn);
  return { turns: () => turns, stop: () => (going = false) };
}

describe('readCsv', () => {
  it.each([
    ['commas', 'code,name\nSTP,Sở Tư pháp\n'],
    ['semicolons', 'code;name\nSTP;Sở Tư pháp\n'],
    ['tabs', 'code\tname\nSTP\tSở Tư pháp\n'],
    ['a byte order mark', '\uFEFFcode,name\nSTP,Sở Tư pháp'],
    ['line ends of Windows', 'code,name\r\nSTP,Sở Tư pháp\r\n'],
    ['quotes', '"code","name"\n"STP","Sở Tư pháp"'],
  ])('reads %s', async (_name, text) => {
    expect(await read(text)).toEqual([
      ['code', 'name'],
      ['STP', 'Sở Tư pháp'],
    ]);
  });

  it('reads the Unicode text of Excel (UTF-16 with tabs)', async () => {
    const bytes = Buffer.from('\uFEFFcode\tname\r\nSTP\tSở Tư pháp\r\n', 'utf16le');
    expect((await readCsv(bytes)).lines[0]?.cells.map(({ text }) => text)).toEqual(['STP', 'Sở Tư pháp']);
  });

  it('numbers rows as a spreadsheet does: blank lines count, breaks inside quotes do not', async () => {
    const { lines } = await readCsv(Buffer.from('code,name\n\nA,"hai\ndòng"\n,\nB,x\n'));
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
    ['a row of 101 columns', Buffer.from(`code${','.repeat(100)}\n`), 'unreadable-file'],
    [
      'a row of more than 100,000 letters',
      Buffer.from(`code\n${`${'x'.repeat(1_011)},`.repeat(99)}`),
      'unreadable-file',
    ],
    ['200,001 blank rows', Buffer.from('\n'.repeat(200_001)), 'too-many-rows'],
  ])('refuses %s', async (_name, bytes, code) => {
    await expect(readCsv(bytes)).rejects.toMatchObject({ code });
  });

  it('takes 50,000 rows', async () => {
    expect((await readCsv(Buffer.from('code\n' + 'A\n'.repeat(50_000)))).lines).toHaveLength(50_000);
  });

  it('takes 100 columns', async () => {
    expect((await readCsv(Buffer.from(`code${','.repeat(99)}\nA\n`))).header.cells).toHaveLength(100);
  });

  it.each([
    ['19 MB of separators', Buffer.alloc(19_500_000, ','), 10],
    ['19 MB of line ends', Buffer.alloc(19_000_000, '\n'), 20],
    ['19 MB of quotes', Buffer.alloc(19_000_000, '"'), 10],
    ['50,000 full rows', Buffer.from('code\n' + `${'Nguyễn Thị Ánh,'.repeat(7)}\n`.repeat(50_000)), 800],
  ])('lets others have their turn while it reads %s', async (_name, bytes, atLeast) => {
    const { turns, stop } = countTurns();
    await readCsv(bytes).catch(() => undefined);
    stop();
    expect(turns()).toBeGreaterThanOrEqual(atLeast);
  });

  it('gives back every table that was written, whatever the separator, line end and text', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 });
    const table = fc
      .integer({ min: 1, max: 6 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF'),
        fc.integer({ min: 1, max: 9 }),
        async (rows, separator, end, mark, sliceBytes) => {
          const header = (rows[0] ?? ['']).map((_cell, index) => `cột${index}`);
          const text = mark + [header, ...rows].map((row) => row.map(quote).join(separator)).join(end);
          const kept = rows.filter((row) => row.some((value) => value.trim() !== ''));
          expect(await read(text, sliceBytes)).toEqual([header, ...kept]);
        },
      ),
    );
  });

  it('never does anything but read or refuse, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        try {
          await readCsv(bytes);
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
