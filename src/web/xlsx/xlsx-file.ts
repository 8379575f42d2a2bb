import { formatInstant } from '../i18n/format-date.js';
import type { Cell } from './cell.js';
import { zipStored } from './zip-stored.js';

/** One sheet: lines of heads, then lines of cells. */
export interface Sheet {
  readonly name: string;
  readonly heads: readonly (readonly string[])[];
  readonly rows: readonly (readonly Cell[])[];
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The longest text that Excel keeps in a cell. */
const MOST_TEXT = 32_767;
const MOST_NAME = 31;
const [LEAST_WIDTH, MOST_WIDTH] = [8, 60];
/** So many rows are looked at for the width of a column. */
const MEASURED_ROWS = 1000;

/** Places in `cellXfs` below. `guarded` keeps a text that begins like a formula a text even when somebody edits the cell. */
const STYLES = { plain: 0, head: 1, date: 2, instant: 3, share: 4, guarded: 5 } as const;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const contentTypes = `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${XLSX}.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`;
const packageRelations = `${DECLARATION}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbookRelations = `${DECLARATION}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
const styles = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A workbook of one sheet: heads bold, frozen and with filters; dates are dates, figures figures, and no text is ever a formula. */
export function xlsxFile(sheet: Sheet): Blob {
  const encoder = new TextEncoder();
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(sheetName(sheet.name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': workbookRelations,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
  };
  const zip = zipStored(Object.entries(files).map(([name, text]) => ({ name, bytes: encoder.encode(text) })));
  return new Blob([zip], { type: XLSX });
}

function sheetXml({ heads, rows }: Sheet): string {
  const lines: readonly (readonly Cell[])[] = [...heads, ...rows];
  const columns = Math.max(1, ...heads.map(({ length }) => length), ...rows.slice(0, 1).map(({ length }) => length));
  const frozen = heads.length;
  const measured = lines.slice(0, MEASURED_ROWS);
  const widths = Array.from({ length: columns }, (_, column) => {
    const longest = measured.reduce((most, line) => Math.max(most, lengthOf(line[column] ?? null)), 0);
    return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, longest + 2));
  });
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  const cols = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const data = lines.map((line, index) => {
    const cells = line.map((cell, column) => cellXml(`${columnName(column)}${index + 1}`, cell, index < frozen));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  const filter =
    frozen === 0 ? '' : `<autoFilter ref="A${frozen}:${columnName(columns - 1)}${Math.max(lines.length, frozen)}"/>`;
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>${data.join('')}</sheetData>${filter}</worksheet>`;
} // prettier-ignore

function cellXml(reference: string, cell: Cell, isHead: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') {
    const style = isHead ? STYLES.head : /^[=+\-@]/.test(cell) ? STYLES.guarded : STYLES.plain;
    return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  }
  if (typeof cell === 'number') return numberXml(reference, cell, STYLES.plain);
  if ('share' in cell) return numberXml(reference, cell.share, STYLES.share);
  return 'date' in cell
    ? numberXml(reference, serialOf(`${cell.date}T00:00`), STYLES.date)
    : numberXml(reference, serialOf(wallTime(cell.at)), STYLES.instant);
}

/** A figure that Excel cannot hold, as infinity, is an empty cell. */
function numberXml(reference: string, value: number, style: number): string {
  return Number.isFinite(value) ? `<c r="${reference}" s="${style}"><v>${value}</v></c>` : '';
}

const DAY_MS = 86_400_000;
/** Days between Excel's zero and 1970-01-01. */
const EPOCH_SERIAL = 25_569;

function serialOf(wall: string): number {
  return Date.parse(`${wall}Z`) / DAY_MS + EPOCH_SERIAL;
}

/** The time in Việt Nam, as the pages show it. */
function wallTime(instant: string): string {
  const [date = '', time = ''] = formatInstant(instant).split(' ');
  return `${date.split('/').reverse().join('-')}T${time}`;
}

/** @example columnName(27) // 'AB' */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** Text within XML: nothing that XML forbids, no half of a pair, and not longer than a cell may be. */
function xmlText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
      .slice(0, MOST_TEXT)
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      // Excel reads _x0041_ as a letter.
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}

/** A name that Excel takes for a sheet. @example sheetName('Tháng 11/2026') // 'Tháng 11-2026' */
export function sheetName(name: string): string {
  const plain = name.replace(/[[\]:*?/\\]/g, '-').slice(0, MOST_NAME).replace(/^'+|'+$/g, '').trim(); // prettier-ignore
  return plain === '' ? 'Sheet1' : plain;
}

function lengthOf(cell: Cell): number {
  if (cell === null) return 0;
  if (typeof cell === 'object') return 'at' in cell ? 16 : 'date' in cell ? 10 : 6;
  return Math.max(...String(cell).split('\n').map(({ length }) => length)); // prettier-ignore
}
