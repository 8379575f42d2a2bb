import { AppError } from '../../../platform/errors/app-error.js';
import { parseCivilDate } from '../../../core/time/parse-civil-date.js';
import { isPlausibleDate } from '../../../core/time/is-plausible-date.js';
import { cellFault, type CellFault, type RowFaultCode } from './row-faults.js';
import { columnLetters, type Sheet, type SheetCell, type SheetLine } from './sheet.js';

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u;
const CODE_LENGTH = 50;
const CONTROL = /[\u0000-\u001f\u007f]/;
const FORMULA = /^[=+\-@]/;

/** The columns of a template and which of them the header must have. */
export interface Template<Column extends string> {
  readonly columns: readonly Column[];
  readonly required: readonly Column[];
  /** What each is called in the head of the template; the column's own name is taken too. */
  readonly heads: Readonly<Record<Column, string>>;
}

/** Where each column of a template is in a sheet, and what its head calls it. */
export type Places<Column extends string> = ReadonlyMap<
  Column,
  { readonly index: number; readonly name: string }
>;

/**
 * Finds the columns of a template in the header, in any order; Vietnamese or English; letter case and blanks do not matter.
 * @throws AppError wrong-header saying what is missing, unknown or there twice
 */
export function placesOf<Column extends string>(sheet: Sheet, template: Template<Column>): Places<Column> {
  const places = new Map<Column, { index: number; name: string }>();
  const refuse = (problem: string): AppError =>
    new AppError('wrong-header', { field: 'file', params: { problem } });
  sheet.header.cells.forEach(({ text }, index) => {
    const name = text.trim();
    if (name === '') return;
    const written = spelt(name);
    const column = template.columns.find(
      (known) => spelt(known) === written || spelt(template.heads[known]) === written,
    );
    if (column === undefined) throw refuse(`cột lạ "${name.slice(0, 40)}"`);
    const called = spelt(column) === written ? column : template.heads[column];
    if (places.has(column)) throw refuse(`cột ${called} lặp lại`);
    places.set(column, { index, name: called });
  });
  const missing = template.required.filter((column) => !places.has(column));
  if (missing.length > 0)
    throw refuse(`thiếu cột ${missing.map((column) => `${template.heads[column]} (${column})`).join(', ')}`);
  return places;
}

/** As heads are compared: small letters, one form of diacritics, single blanks. */
function spelt(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Reads the cells of one row and gathers what is wrong with them. */
export class RowReader<Column extends string> {
  readonly faults: CellFault[] = [];

  constructor(
    private readonly line: SheetLine,
    private readonly places: Places<Column>,
  ) {}

  /** The row's number as the spreadsheet shows it. */
  get row(): number {
    return this.line.number;
  }

  /** Whether the header has the column at all. */
  has(column: Column): boolean {
    return this.places.has(column);
  }

  /** Notes a fault at a column. */
  fault(column: Column, code: RowFaultCode, params: Readonly<Record<string, string | number>> = {}): void {
    const place = this.places.get(column);
    const cell = `${columnLetters(place?.index ?? 0)}${this.line.number}`;
    this.faults.push(cellFault({ cell, column: place?.name ?? column }, code, params));
  }

  /** The trimmed text of a cell, empty when there is none or it was refused. */
  text(column: Column, limit = 200): string {
    const cell = this.line.cells[this.places.get(column)?.index ?? -1];
    const text = cell?.text.trim().normalize('NFC') ?? '';
    const code = cell && faultOf(cell, text, limit);
    if (code === undefined) return text;
    this.fault(column, code, { text, limit });
    return '';
  }

  /** A text that must be there. */
  needed(column: Column, limit = 200): string {
    const before = this.faults.length;
    const text = this.text(column, limit);
    if (text === '' && this.faults.length === before) this.fault(column, 'required');
    return text;
  }

  /** A code; empty when there is none or it was refused. */
  code(column: Column, needed: boolean): string {
    const text = needed ? this.needed(column, CODE_LENGTH) : this.text(column, CODE_LENGTH);
    if (text === '' || CODE.test(text)) return text;
    this.fault(column, 'bad-code', { text });
    return '';
  }

  /** A civil date; null when the cell is empty or was refused. */
  date(column: Column): string | null {
    const text = this.text(column, 40);
    if (text === '') return null;
    const date = parseCivilDate(text);
    if (date !== undefined && isPlausibleDate(date)) return date;
    this.fault(column, date === undefined ? 'bad-date' : 'date-out-of-range', { text });
    return null;
  }
}

function faultOf({ kind }: SheetCell, text: string, limit: number): RowFaultCode | undefined {
  if (kind === 'merged') return 'merged-cell';
  if (kind === 'formula') return 'formula';
  if (kind === 'error') return 'error-cell';
  if (kind === 'imprecise') return 'number-too-long';
  if (CONTROL.test(text)) return 'control-characters';
  if (kind === 'text' && FORMULA.test(text)) return 'formula';
  return text.length > limit ? 'too-long' : undefined;
}
