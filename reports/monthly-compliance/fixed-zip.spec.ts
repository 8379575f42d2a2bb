import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { fixedZip } from './fixed-zip.js';

async function book(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Báo cáo').getCell('A1').value = 'Đặng Thị Ánh';
  workbook.created = new Date('2026-12-08T01:00:00Z');
  workbook.modified = workbook.created;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('a zip file with fixed times', () => {
  it('is the same whenever it is written, and still opens', async () => {
    const [first, second] = [await book(), await book()];
    // What the clock wrote differs only every two seconds: another time is put in by hand.
    second.writeUInt16LE((first.readUInt16LE(10) + 1) & 0xffff, 10);
    expect(first.equals(second)).toBe(false);
    expect(fixedZip(first).equals(fixedZip(second))).toBe(true);
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(fixedZip(first) as unknown as ArrayBuffer);
    expect(read.worksheets[0]?.getCell('A1').value).toBe('Đặng Thị Ánh');
  });

  it('is refused where there is none', () => {
    expect(() => fixedZip(Buffer.from('no zip'))).toThrow('not a zip file');
  });
});
