import type { EntityManager } from 'typeorm';
import type { ExcuseKind } from '../../core/attendance/excuse-kind.js';
import { readTimesheetText } from '../../core/attendance/timesheet-text.js';
import { addDays } from '../../core/time/civil-date.js';
import { firstDayOf, lastDayOf, type MonthDates } from '../../core/time/civil-month.js';
import type { MonthSheets } from './month-facts.js';

/** Excuses that bring a symbol of their own, with their kinds. Days name excuses by id: one that nobody's day names is never asked for. */
export type OwnSymbols = ReadonlyMap<string, ExcuseKind>;

/** A symbol that a timesheet prints, and of what kind of excuse; null of a confirmed day. */
export interface PrintedSymbol {
  readonly symbol: string;
  readonly kind: ExcuseKind | null;
  readonly paid: boolean;
}

/** Those that touch a month, whatever became of them since: a sealed day may rest on one that was taken back. */
export async function ownSymbols(manager: EntityManager, month: MonthDates): Promise<OwnSymbols> {
  const rows = await manager.query<{ id: string; kind: ExcuseKind }[]>(
    `SELECT id, kind FROM excuse WHERE symbol IS NOT NULL AND period && tstzrange($1::date, $2::date) ORDER BY id`,
    [addDays(firstDayOf(month), -1), addDays(lastDayOf(month), 2)],
  );
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** The symbols in the days of a month that excuses and confirmations brought themselves; days are read only where there may be any. */
export async function printedSymbols(
  manager: EntityManager,
  { days, period }: Pick<MonthSheets, 'days' | 'period'>,
  excuses: OwnSymbols,
): Promise<PrintedSymbol[]> {
  const [confirmed] = await manager.query<object[]>(
    `SELECT FROM day_confirmation WHERE symbol IS NOT NULL AND date >= $1::date AND date <= $2::date LIMIT 1`,
    [firstDayOf(period), lastDayOf(period)],
  );
  if (excuses.size === 0 && confirmed === undefined) return [];
  const printed = new Map<string, PrintedSymbol>();
  const kinds = new Set<string>();
  for await (const batch of days())
    for (const { days: text } of batch)
      for (const line of text.split('\n')) {
        const day = line.slice(DATE_AND_GAP);
        if (!day.includes('"symbol"') || kinds.has(day)) continue;
        kinds.add(day);
        for (const { symbol, excuseId, state } of readTimesheetText(day).credits) {
          const kind = excuseId === undefined ? null : excuses.get(excuseId);
          if (symbol === undefined || kind === undefined || printed.has(symbol)) continue;
          printed.set(symbol, { symbol, kind, paid: state !== 'unpaid' });
        }
      }
  return [...printed.values()].sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
}

/** `yyyy-MM-dd ` before what timesheets read of a day. */
const DATE_AND_GAP = 11;
