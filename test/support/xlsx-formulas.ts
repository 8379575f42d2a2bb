import type { XlsxCell, XlsxSheets } from './xlsx-cells.js';

/**
 * Computes a formula as a spreadsheet does, from the other cells: sums, conditions, references to cells of this and other sheets, and the
 * four operations. Formulas that it refers to are computed, too: no cached value of a formula is read.
 * @throws Error for what these workbooks do not use
 */
export function computed(sheets: XlsxSheets, sheet: string, formula: string): number {
  const tokens = [...formula.matchAll(/\s*('[^']+'!|SUM|IF|[A-Z]+\d+|\d+(?:\.\d+)?|[-+*/(),:=])/gy)].map(([, token = '']) => token);
  if (tokens.join('') !== formula.replace(/\s/g, '') && tokens.join('').length !== formula.length)
    throw new Error(`cannot read ${formula}`);
  let at = 0;
  const take = (wanted?: string): string => {
    const token = tokens[at++] ?? '';
    if (wanted !== undefined && token !== wanted) throw new Error(`${formula}: ${wanted} expected, not ${token}`);
    return token;
  };
  const cell = (of: string, reference: string): number => valueOf(sheets, of, sheets.get(of)?.get(reference));
  const range = (of: string, first: string): number[] => {
    if (tokens[at] !== ':') return [cell(of, first)];
    take(':');
    return cellsBetween(first, take()).map((reference) => cell(of, reference));
  };
  const reference = (): number[] => {
    const token = take();
    return token.endsWith('!') ? range(token.slice(1, -2), take()) : range(sheet, token);
  };
  const factor = (): number => {
    const token = tokens[at] ?? '';
    if (token === '(') {
      take('(');
      const inner = comparison();
      take(')');
      return inner;
    }
    if (token === '-') {
      take('-');
      return -factor();
    }
    if (token === 'SUM') {
      take();
      take('(');
      let sum = reference().reduce((all, each) => all + each, 0);
      while (tokens[at] === ',') {
        take(',');
        sum += reference().reduce((all, each) => all + each, 0);
      }
      take(')');
      return sum;
    }
    if (token === 'IF') {
      take();
      take('(');
      const condition = comparison();
      take(',');
      const yes = comparison();
      take(',');
      const no = comparison();
      take(')');
      return condition === 0 ? no : yes;
    }
    if (/^\d/.test(token)) return Number(take());
    const [only = Number.NaN] = reference();
    return only;
  };
  const product = (): number => {
    let value = factor();
    while (tokens[at] === '*' || tokens[at] === '/') value = take() === '*' ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-') value = take() === '+' ? value + product() : value - product();
    return value;
  };
  function comparison(): number {
    const value = sum();
    if (tokens[at] !== '=') return value;
    take('=');
    return Number(value === sum());
  }
  const value = comparison();
  if (at !== tokens.length) throw new Error(`${formula}: more than was read`);
  return value;
} // prettier-ignore

function valueOf(sheets: XlsxSheets, sheet: string, cell: XlsxCell | undefined): number {
  if (cell === undefined) return 0;
  if (cell.formula !== null) return computed(sheets, sheet, cell.formula);
  return typeof cell.value === 'number' ? cell.value : 0;
}

function cellsBetween(first: string, last: string): string[] {
  const [from, to] = [split(first), split(last)];
  const found: string[] = [];
  for (let column = from.column; column <= to.column; column += 1)
    for (let row = from.row; row <= to.row; row += 1) found.push(`${letters(column)}${row}`);
  return found;
}

function split(reference: string): { column: number; row: number } {
  const [, text = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const column = [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(row) };
}

function letters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : letters((column - 1 - rest) / 26) + letter;
}
