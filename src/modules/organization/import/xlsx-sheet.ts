import ExcelJS from 'exceljs';
import { AppError } from '../../../platform/errors/app-error.js';
import { checkZip } from './check-zip.js';
import { ROW_LIMIT, type Sheet, type SheetCell, type SheetLine } from './sheet.js';

/** Columns beyond those of any template. */
const MOST_COLUMNS = 50;
/** Excel keeps 15 digits of a number. */
const LARGEST_EXACT = 999_999_999_999_999;
/** Parts of a sheet that say nothing about its cells; some of them could name millions of cells. */
const IGNORED = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'autoFilter', 'mergeCells', 'rowBreaks',
  'hyperlinks', 'pageMargins', 'dataValidations', 'pageSetup', 'headerFooter', 'printOptions', 'picture',
  'drawing', 'sheetProtection', 'tableParts', 'conditionalFormatting', 'extLst', 'legacyDrawing',
]; // prettier-ignore

/**
 * The rows of the first sheet of a workbook, checked for safety before it is read.
 * @throws AppError unreadable-file, unsafe-file, empty-file, too-many-rows
 */
export async function readXlsx(bytes: Buffer): Promise<Sheet> {
  const { merged } = await checkZip(bytes);
  const worksheet = await firstSheet(bytes);
  const inMerged = mergedTest(merged);
  const lines: SheetLine[] = [];
  worksheet.eachRow((row, number) => {
    if (lines.length > ROW_LIMIT) throw new AppError('too-many-rows', { params: { limit: ROW_LIMIT } });
    const width = Math.min(row.cellCount, MOST_COLUMNS);
    const cells = Array.from({ length: width }, (_unused, index): SheetCell => {
      const cell = cellOf(row.getCell(index + 1));
      return inMerged(index + 1, number) ? { ...cell, kind: 'merged' } : cell;
    });
    if (cells.some(({ kind, text }) => text.trim() !== '' || kind === 'formula'))
      lines.push({ number, cells });
  });
  const [header, ...rest] = lines;
  if (header === undefined) throw new AppError('empty-file');
  return { header, lines: rest };
}

async function firstSheet(bytes: Buffer): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  try {
    // The types of exceljs name a Buffer of an older Node.
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: IGNORED });
  } catch (cause) {
    throw new AppError('unreadable-file', { cause });
  }
  const [worksheet] = workbook.worksheets;
  if (worksheet === undefined) throw new AppError('unreadable-file');
  return worksheet;
}

/** A cell as text. Dates become `yyyy-MM-dd`; numbers keep the zeros that their format shows. */
function cellOf(cell: ExcelJS.Cell): SheetCell {
  const { value } = cell;
  if (value === null || value === undefined) return { kind: 'text', text: '' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'number') return numberCell(value, cell.numFmt);
  if (value instanceof Date) return dateCell(value);
  if ('richText' in value) return { kind: 'text', text: value.richText.map(({ text }) => text).join('') };
  if ('error' in value) return { kind: 'error', text: value.error };
  if ('formula' in value || 'sharedFormula' in value) return { kind: 'formula', text: '' };
  const { text } = value as { text: unknown };
  return { kind: 'text', text: typeof text === 'string' ? text : '' };
}

function numberCell(value: number, format: string | undefined): SheetCell {
  if (!Number.isInteger(value)) return { kind: 'number', text: String(value) };
  if (Math.abs(value) > LARGEST_EXACT) return { kind: 'imprecise', text: String(value) };
  const zeros = /^0+$/.test(format ?? '') ? (format?.length ?? 0) : 0;
  return { kind: 'number', text: String(value).padStart(zeros, '0') };
}

function dateCell(value: Date): SheetCell {
  if (Number.isNaN(value.getTime())) return { kind: 'error', text: '' };
  const [date = '', time = ''] = value.toISOString().split('T');
  return { kind: 'date', text: time.startsWith('00:00:00') ? date : value.toISOString() };
}

/** Whether a cell (column and row from 1) lies in one of the ranges. */
function mergedTest(ranges: readonly string[]): (column: number, row: number) => boolean {
  const column = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const boxes = ranges.map((range) => {
    const [, left = '', top = '', right = '', bottom = ''] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
    return { left: column(left), top: Number(top), right: column(right), bottom: Number(bottom) };
  });
  let [rowOfBoxes, boxesOfRow] = [0, boxes];
  return (at, row) => {
    // Cells come row by row: a thousand ranges are looked through once for each row.
    if (row !== rowOfBoxes) boxesOfRow = boxes.filter((box) => row >= box.top && row <= box.bottom);
    rowOfBoxes = row;
    return boxesOfRow.some((box) => at >= box.left && at <= box.right);
  };
}
