import { describe, expect, it } from '@jest/globals';
import exceljs from 'exceljs';
import type { Cell } from './cell.js';
import { columnName, sheetName, xlsxFile } from './xlsx-file.js';
import { crc32 } from './zip-stored.js';

async function read(rows: readonly (readonly Cell[])[], heads = [['Họ và tên', 'Ngày']], name = 'Nhân sự') {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await xlsxFile({ name, heads, rows }).arrayBuffer());
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const kept = async (text: string): Promise<unknown> => (await read([[text]])).getCell('A2').value;

describe('the workbook that a page saves', () => {
  it('has the heads bold in a frozen row with filters over all rows, and is named for the list', async () => {
    const sheet = await read([
      ['Lò Văn Ẩn', { date: '2026-11-23' }],
      ['Hà Thị Đào', null],
    ]);
    expect(sheet.name).toBe('Nhân sự');
    expect(sheet.getCell('A1').value).toBe('Họ và tên');
    expect(sheet.getCell('A1').font.bold).toBe(true);
    expect(sheet.getCell('A2').font?.bold).toBeUndefined();
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:B3');
    expect(sheet.getCell('A3').value).toBe('Hà Thị Đào');
    expect(sheet.getCell('B3').value).toBeNull();
  });

  it('freezes every line of heads and filters below the last', async () => {
    const sheet = await read([['Lò Văn Ẩn', 1]], [['Người', ''], ['Tên', 'Số']]); // prettier-ignore
    expect(sheet.views[0]).toMatchObject({ ySplit: 2 });
    expect(sheet.autoFilter).toBe('A2:B3');
  });

  it('keeps figures, shares and dates as such, a date without a time and an instant by the clock of Việt Nam', async () => {
    const sheet = await read([
      [20.5, { date: '2026-11-23' }, { at: '2026-11-22T18:05:00Z' }, { share: 0.985 }, 0, -3],
    ]);
    const row = [1, 2, 3, 4, 5, 6].map((column) => sheet.getCell(2, column));
    expect(row.map(({ value }) => value)).toEqual([
      20.5,
      new Date('2026-11-23T00:00:00Z'),
      new Date('2026-11-23T01:05:00Z'),
      0.985,
      0,
      -3,
    ]);
    expect(row.map(({ numFmt }) => numFmt).slice(1, 4)).toEqual(['dd/mm/yyyy', 'dd/mm/yyyy hh:mm', '0.0%']);
    expect((await read([[Number.NaN]])).getCell('A2').value).toBeNull();
  });

  it.each(['=1+1', '+84 912 345 678', '-A1', '@SUM(A1)', "=cmd|' /C calc'!A0", '007', '12'])(
    'keeps %s as text, no formula and no figure',
    async (text) => {
      const cell = (await read([[text]])).getCell('A2');
      expect(cell.value).toBe(text);
      expect(cell.type).toBe(exceljs.ValueType.String);
    },
  );

  it('keeps Vietnamese, emoji, right-to-left writing, line breaks, spaces and what XML has a meaning for', async () => {
    for (const text of ['Nguyễn Thị Thuý Hằng', '👩🏽‍💼 trực', 'شكرا', 'a\nb', '  x  ', '<b>&"\'</b>'])
      expect(await kept(text)).toBe(text);
  });

  it('leaves out what XML forbids: control characters and halves of a pair', async () => {
    expect(await kept('a\u0000\u0007\u001bb\ufffec')).toBe('abc');
    expect(await kept('a\ud83db\ude00c')).toBe('abc');
    expect(await kept('a\r\nb\rc')).toBe('a\nb\nc');
  });

  it('does not let a name like _x0041_ turn into a letter', async () => {
    const file = await xlsxFile({ name: 'x', heads: [], rows: [['_x0041_']] }).text();
    expect(file).toContain('_x005F_x0041_');
  });

  it('cuts a text at the 32,767 characters that a cell holds, never through a pair', async () => {
    expect(await kept('a'.repeat(32_767))).toHaveLength(32_767);
    expect(await kept('a'.repeat(32_768))).toHaveLength(32_767);
    expect(await kept(`${'a'.repeat(32_766)}👩`)).toBe('a'.repeat(32_766));
  });

  it('makes columns as wide as their longest text, within bounds', async () => {
    const sheet = await read([['Trung tâm Phục vụ hành chính công', 1], ['x'.repeat(500), 2]], [['A', 'B']]); // prettier-ignore
    expect([1, 2].map((column) => sheet.getColumn(column).width)).toEqual([60, 8]);
  });

  it('names columns beyond Z and the sheet by what Excel allows', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    expect(sheetName("'Tháng 11/2026: [mọi] đơn vị?'")).toBe('Tháng 11-2026- -mọi- đơn vị-');
    expect(sheetName('x'.repeat(32))).toHaveLength(31);
    expect(sheetName('')).toBe('Sheet1');
  });

  it('has the check sum of its files right', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
