import type { TimesheetRow, TimesheetRows } from './model.js';
import type { PackedText } from './packed-text.js';
import type { SharedStrings } from './shared-strings.js';
import { columnName, rowHeight } from './styles.js';
import { NAME_WIDTH, timesheetTotals, type TimesheetFrame } from './timesheet-sheet.js';

/** How the cells of a pattern row look, by column. */
type Styles = readonly number[];

/** How the cells of people of some units look, and each cell from its style on, for each text of each column: none is looked up twice. */
interface Look {
  readonly styles: Styles;
  readonly tails: Map<string, string>[];
}

interface Unit {
  readonly id: string;
  readonly top: number;
  readonly sums: number[];
}

const STEPS = 1_000_000;

/**
 * Puts the rows of people into the XML of PL1. A library makes an object of each of the hundreds of thousands of cells; written straight
 * as text they take a fifth of its time, and no memory.
 */
export class TimesheetXml {
  private readonly unitStyles: Styles;
  private readonly sumStyles: Styles;
  /** Of each row that people look like. */
  private readonly looks: ReadonlyMap<number, Look>;
  private readonly letters: readonly string[];
  private readonly merges: string[] = [];
  private readonly firstTotal: number;
  private row: number;
  private unit: Unit | null = null;
  private number = 0;
  private units = 0;

  /** @param sheet the XML of PL1 as {@link addTimesheetSheet} left it */
  constructor(
    private readonly sheet: string,
    private readonly frame: TimesheetFrame,
    private readonly strings: SharedStrings,
    private readonly out: PackedText,
  ) {
    this.row = frame.top;
    const at = frame.pattern;
    this.unitStyles = stylesOf(sheet, at);
    this.sumStyles = stylesOf(sheet, at + 1);
    const columns = this.unitStyles.length;
    const lookOf = (row: number): Look => ({
      styles: stylesOf(sheet, row),
      tails: Array.from({ length: columns }, () => new Map<string, string>()),
    });
    this.looks = new Map([...new Set(frame.people)].map((row) => [row, lookOf(row)]));
    this.letters = Array.from({ length: columns }, (_, index) => columnName(index + 1));
    this.firstTotal = columns - timesheetTotals.length;
  }

  /** Writes the whole sheet. */
  async write(rows: TimesheetRows): Promise<void> {
    const { sheet, frame } = this;
    const before = sheet.indexOf(`<row r="${frame.legend}"`);
    const after = sheet.indexOf(`<row r="${frame.pattern}"`);
    await this.out.write(sheet.slice(0, before).replace(/<dimension [^>]*\/>/, ''));
    for await (const batch of rows) await this.out.write(batch.map((row) => this.person(row)).join(''));
    await this.out.write(this.endOfUnit());
    await this.out.write(sheet.slice(before, after));
    await this.out.write(this.withMerges(sheet.slice(sheet.indexOf('</sheetData>'))));
  }

  private person(person: TimesheetRow): string {
    let xml = this.unit?.id === person.unitId ? '' : this.endOfUnit() + this.startOfUnit(person);
    const at = this.row++;
    const { letters, firstTotal } = this;
    const look = this.look();
    const { styles } = look;
    this.number += 1;
    xml += `<row r="${at}" ht="${rowHeight([person.fullName], [NAME_WIDTH], 10)}" customHeight="1">`;
    xml += `<c r="A${at}" s="${styles[0]}"><v>${this.number}</v></c>`;
    xml += `<c r="B${at}" s="${styles[1]}" t="s"><v>${this.strings.place(person.fullName)}</v></c>`;
    for (let column = 2; column < firstTotal; column += 1)
      xml += `<c r="${letters[column]}${at}${this.tail(look, column, person.cells[column - 2] ?? '')}`;
    for (const [index, { key }] of timesheetTotals.entries()) {
      const column = firstTotal + index;
      xml += `<c r="${letters[column]}${at}" s="${styles[column]}"><v>${person[key]}</v></c>`;
      if (this.unit !== null) this.unit.sums[index] = (this.unit.sums[index] ?? 0) + person[key];
    }
    return `${xml}</row>`;
  }

  /** From the style of a cell to its end; a text that was there before is not looked up anew. */
  private tail({ styles, tails }: Look, column: number, text: string): string {
    const known = tails[column]?.get(text);
    if (known !== undefined) return known;
    const style = ` s="${styles[column]}"`;
    const tail = text === '' ? `"${style}/>` : `"${style} t="s"><v>${this.strings.place(text)}</v></c>`;
    tails[column]?.set(text, tail);
    return tail;
  }

  /** How people of the unit that is being written look. */
  private look(): Look {
    const look = this.looks.get(this.frame.people[this.units - 1] ?? NaN);
    if (look === undefined) throw new Error('rows of a unit that PL1 was not laid out for');
    return look;
  }

  private startOfUnit({ unitId, unit }: TimesheetRow): string {
    const at = this.row++;
    this.number = 0;
    this.units += 1;
    this.unit = { id: unitId, top: at, sums: [] };
    const name = this.frame.units[this.units - 1] ?? unit;
    const title = ` t="s"><v>${this.strings.place(name)}</v></c>`;
    return this.merged(at, this.unitStyles, this.letters.length, title);
  }

  private endOfUnit(): string {
    if (this.unit === null) return '';
    const { top, sums } = this.unit;
    const at = this.row++;
    const styles = this.sumStyles;
    let xml = this.merged(
      at,
      styles,
      this.firstTotal,
      ` t="s"><v>${this.strings.place('Cộng')}</v></c>`,
    ).replace('</row>', '');
    for (const [index, sum] of sums.entries()) {
      const [letter, style] = [this.letters[this.firstTotal + index], styles[this.firstTotal + index]];
      const value = Math.round(sum * STEPS) / STEPS;
      xml += `<c r="${letter}${at}" s="${style}"><f>SUM(${letter}${top + 1}:${letter}${at - 1})</f><v>${value}</v></c>`;
    }
    this.unit = null;
    return `${xml}</row>`;
  }

  /** A row whose first cells are one. */
  private merged(at: number, styles: Styles, columns: number, first: string): string {
    this.merges.push(`<mergeCell ref="A${at}:${this.letters[columns - 1]}${at}"/>`);
    let xml = `<row r="${at}"><c r="A${at}" s="${styles[0]}"${first}`;
    for (let column = 1; column < columns; column += 1)
      xml += `<c r="${this.letters[column]}${at}" s="${styles[column]}"/>`;
    return `${xml}</row>`;
  }

  /** The end of the sheet, with the merged cells of the rows that are there, and without those of the pattern. */
  private withMerges(end: string): string {
    const own = [this.frame.pattern, this.frame.pattern + 1];
    const kept = [...end.matchAll(/<mergeCell ref="[A-Z]+(\d+):[^>]*\/>/g)]
      .filter(([, row]) => !own.includes(Number(row)))
      .map(([tag]) => tag);
    const merges = [...kept, ...this.merges];
    return end.replace(
      /<mergeCells.*<\/mergeCells>/s,
      () => `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    );
  }
}

/** The style of each cell of a row. */
export function stylesOf(sheet: string, at: number): Styles {
  const from = sheet.indexOf(`<row r="${at}"`);
  const row = sheet.slice(from, sheet.indexOf('</row>', from));
  return [...row.matchAll(/<c [^>]*s="(\d+)"/g)].map(([, style]) => Number(style));
}
