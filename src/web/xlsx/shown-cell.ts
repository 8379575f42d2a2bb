import { readDate } from '../i18n/read-moment.js';
import type { Language } from '../i18n/shown-language.js';
import type { Cell } from './cell.js';

/**
 * What a page shows, as a cell: figures, shares and dates as such, written as the language writes them; all else is text. A code
 * that begins with zero stays a code.
 * @example shownCell('1.234,5', 'vi') // 1234.5
 */
export function shownCell(text: string, language: Language): Cell {
  const [group, mark] = language === 'vi' ? ['.', ','] : [',', '.'];
  const date = /^\d{2}\/\d{2}\/\d{4}$/.test(text) ? readDate(text) : null;
  if (date !== null) return { date };
  const isShare = text.endsWith('%');
  const digits = isShare ? text.slice(0, -1).trimEnd() : text;
  const shape = new RegExp(`^[-−]?(0|[1-9]\\d{0,14}|[1-9]\\d{0,2}(\\${group}\\d{3})+)(\\${mark}\\d+)?$`);
  if (!shape.test(digits)) return text;
  const value = Number(digits.replaceAll(group, '').replace(mark, '.').replace('−', '-'));
  return isShare ? { share: Number((value / 100).toPrecision(15)) } : value;
}
