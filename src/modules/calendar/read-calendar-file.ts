import { parse } from 'csv-parse/sync';
import { calendarKinds, type CalendarEntry, type CalendarKind } from '../../core/calendar/calendar-entry.js';
import { parseCivilDate } from '../../core/time/parse-civil-date.js';
import { AppError } from '../../platform/errors/app-error.js';

/** A line of the file: an entry, or why it is none. */
export type CalendarLine =
  | { readonly line: number; readonly entry: CalendarEntry }
  | {
      readonly line: number;
      readonly fault: 'bad-date' | 'bad-kind' | 'bad-name' | 'bad-pair' | 'date-twice';
    };

const COLUMNS = ['date', 'kind', 'name', 'pair_date'];
const LONGEST_NAME = 200;

/**
 * Reads a calendar file (CSV with the columns date, kind, name, pair_date; others, such as weekday, are for people). `ofUnit`: it is
 * a unit's own, where a date may be declared ordinary.
 * @throws AppError unreadable-file, wrong-header
 */
export function readCalendarFile(text: string, ofUnit: boolean): CalendarLine[] {
  const rows = readRows(text);
  const [header, ...lines] = rows;
  const places = COLUMNS.map((column) =>
    (header ?? []).map((name) => name.trim().toLowerCase()).indexOf(column),
  );
  const missing = COLUMNS.filter((_column, index) => (places[index] as number) < 0);
  if (missing.length > 0) throw new AppError('wrong-header', { params: { columns: missing.join(', ') } });
  const seen = new Set<string>();
  return lines.map((cells, index): CalendarLine => {
    const [date, kind, name, pair] = places.map((place) => (cells[place] ?? '').trim()) as [
      string,
      string,
      string,
      string,
    ];
    const line = index + 2;
    if (parseCivilDate(date) !== date) return { line, fault: 'bad-date' };
    if (!isKind(kind) || (kind === 'ordinary' && !ofUnit)) return { line, fault: 'bad-kind' };
    if (name === '' || name.length > LONGEST_NAME || /^[=+@-]/.test(name)) return { line, fault: 'bad-name' };
    if (pair !== '' && parseCivilDate(pair) !== pair) return { line, fault: 'bad-pair' };
    const swapped = kind === 'swapped_off' || kind === 'makeup_work';
    if (swapped !== (pair !== '') || pair === date) return { line, fault: 'bad-pair' };
    if (seen.has(date)) return { line, fault: 'date-twice' };
    seen.add(date);
    return { line, entry: { date, kind, name: name.normalize('NFC'), pairDate: pair === '' ? null : pair } };
  });
}

function readRows(text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (cause) {
    throw new AppError('unreadable-file', { cause });
  }
}

function isKind(text: string): text is CalendarKind {
  return (calendarKinds as readonly string[]).includes(text);
}
