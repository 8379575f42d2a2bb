import { parse } from 'csv-parse/sync';
import { excuseKinds, paidByDefault, type ExcuseKind } from '../../core/attendance/excuse-kind.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { parseCivilDate } from '../../core/time/parse-civil-date.js';
import { parseTimeOfDay, type SecondOfDay } from '../../core/time/time-of-day.js';
import { AppError } from '../../platform/errors/app-error.js';

/** A moment on the wall clock where the person works. */
export interface WallMoment {
  readonly date: CivilDate;
  readonly second: SecondOfDay;
}

/** A line of the file. */
export interface LeaveEntry {
  readonly employee: string;
  readonly kind: Exclude<ExcuseKind, 'device-outage'>;
  readonly from: WallMoment;
  readonly until: WallMoment;
  readonly document: string | null;
  readonly paid: boolean;
  readonly symbol: string | null;
}

export type LeaveLineFault =
  | 'bad-employee' | 'bad-kind' | 'bad-from' | 'bad-until' | 'period-reversed' | 'bad-document' | 'bad-paid' | 'bad-symbol'; // prettier-ignore

export type LeaveLine = { readonly line: number; readonly employee: string } & (
  { readonly entry: LeaveEntry } | { readonly fault: LeaveLineFault }
);

const REQUIRED = ['employee', 'kind', 'from', 'until', 'document'];
const COLUMNS = [...REQUIRED, 'paid', 'symbol'];
const LONGEST = 200;
const words: Readonly<Record<string, boolean>> = {
  yes: true, no: false, true: true, false: false, '1': true, '0': false, có: true, không: false,
}; // prettier-ignore

/**
 * Reads leave, trips and whatever else excuses people (CSV with the columns employee, kind, from, until, document and, when wanted,
 * paid and symbol). `from` and `until` are dates, or dates with a time; `until` itself is no longer covered: one day of leave on
 * 5 November is `2026-11-05,2026-11-06`, its afternoon `2026-11-05 13:00,2026-11-06`.
 * @throws AppError unreadable-file, wrong-header
 */
export function readLeaveFile(text: string): LeaveLine[] {
  const [header = [], ...lines] = readRows(text);
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = REQUIRED.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new AppError('wrong-header', { params: { columns: missing.join(', ') } });
  return lines.map((cells, index): LeaveLine => {
    const cell = (column: string): string => (cells[names.indexOf(column)] ?? '').trim().normalize('NFC');
    const read = readEntry(Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])));
    const where = { line: index + 2, employee: cell('employee') };
    return typeof read === 'string' ? { ...where, fault: read } : { ...where, entry: read };
  });
}

function readEntry(cells: Readonly<Record<string, string>>): LeaveEntry | LeaveLineFault {
  const { employee = '', kind = '', document = '', symbol = '' } = cells;
  if (employee === '' || employee.length > LONGEST) return 'bad-employee';
  if (!isLeaveKind(kind)) return 'bad-kind';
  const [from, until] = [momentOf(cells['from'] ?? ''), momentOf(cells['until'] ?? '')];
  if (from === undefined) return 'bad-from';
  if (until === undefined) return 'bad-until';
  if (until.date < from.date || (until.date === from.date && until.second <= from.second))
    return 'period-reversed';
  if (document.length > LONGEST || /^[=+@-]/.test(document)) return 'bad-document';
  const said = cells['paid'] ?? '';
  const paid = said === '' ? paidByDefault(kind) : words[said.toLowerCase()];
  if (paid === undefined) return 'bad-paid';
  if (symbol.length > 5 || /^[=@-]/.test(symbol)) return 'bad-symbol';
  return {
    employee, kind, from, until, paid, document: document === '' ? null : document, symbol: symbol === '' ? null : symbol,
  }; // prettier-ignore
}

function momentOf(text: string): WallMoment | undefined {
  const [day = '', clock = '00:00', ...rest] = text.split(/[ T]+/);
  const date = parseCivilDate(day);
  const second = parseTimeOfDay(clock);
  return date === undefined || second === undefined || rest.length > 0 ? undefined : { date, second };
}

/** An outage of a reader is no leave: it has a proposal of its own. */
function isLeaveKind(text: string): text is LeaveEntry['kind'] {
  return text !== 'device-outage' && (excuseKinds as readonly string[]).includes(text);
}

function readRows(text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (cause) {
    throw new AppError('unreadable-file', { cause });
  }
}
