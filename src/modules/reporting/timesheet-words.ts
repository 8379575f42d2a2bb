import { symbolPathOf } from '../../core/attendance/excuse-kind.js';
import { timesheetModeOf } from '../../core/attendance/timesheet-mode.js';
import type { RuleSpan } from '../../core/closing/rule-spans.js';
import { timesheetSymbolsOn } from '../../core/rules/attendance-rules-on.js';
import { plainValue } from '../../core/rules/plain-value.js';
import type { RuleBook } from '../../core/rules/rule-book.js';
import type { RuleInForce, RulesInForce } from '../../core/rules/rules-in-force.js';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import type { Legend } from '../../../reports/monthly-compliance/model.js';
import type { OwnSymbols, PrintedSymbol } from './own-symbols.js';
import type { InsuredPeriod, TimesheetWords, UnitWords } from './timesheet-rows.js';

const INSURANCE = 'timesheet.insuranceSymbols';
/** Parameters of the timesheet that are no symbols. */
const noSymbols = [INSURANCE, 'timesheet.mode'];
const ALWAYS = { from: '0001-01-01', to: '9999-12-31' } as const;

/**
 * How timesheets of a month are written: symbols and mode of each unit as they are when its month ends, insurance by the rule of each day.
 * `inForce` speaks for units of which the spans tell nothing. @throws Error when the rules have none: a book without them does not load
 */
export function unitWords(inForce: RulesInForce, spans: readonly RuleSpan[], excuses: OwnSymbols): UnitWords {
  const byUnit = new Map<string, RuleSpan[]>();
  for (const span of spans)
    if (span.path.startsWith('timesheet.'))
      for (const unitId of span.unitIds) byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), span]);
  const insurance = { ...ALWAYS, symbols: symbolsIn(textOf(inForce, INSURANCE)), excuseIds: [] };
  const usual = { ...wordsOf(inForce), insurance: [insurance] };
  const alike = new Map<string, TimesheetWords>();
  const own = new Map<string, TimesheetWords>();
  for (const [unitId, told] of byUnit) {
    const words = { ...wordsOf(atTheEnd(inForce.date, told)), insurance: insuredPeriods(told, excuses) };
    const key = JSON.stringify(words);
    alike.set(key, alike.get(key) ?? words);
    own.set(unitId, alike.get(key) ?? words);
  }
  return { usual, own };
} // prettier-ignore

/** The symbols that mean something by themselves, each once: the first meaning of the book is the one that is printed. */
export function timesheetLegend(
  spans: readonly RuleSpan[],
  book: RuleBook,
  printed: readonly PrintedSymbol[],
): Legend[] {
  const legend = new Map<string, string>();
  const meaningOf = (path: string): string => book.parameters.get(path)?.vi ?? path;
  for (const { path, rule } of spans) {
    if (!path.startsWith('timesheet.') || noSymbols.includes(path)) continue;
    const symbol = valueOf(rule);
    if (!legend.has(symbol)) legend.set(symbol, meaningOf(path));
  }
  for (const { symbol, kind, paid } of printed) {
    if (legend.has(symbol)) continue;
    const path = kind === null ? 'timesheet.worked' : symbolPathOf(kind);
    legend.set(symbol, meaningOf(path ?? (paid ? 'timesheet.excused' : 'timesheet.unpaid')));
  }
  return [...legend].map(([symbol, meaning]) => ({ symbol, meaning }));
}

function wordsOf(inForce: RulesInForce): Omit<TimesheetWords, 'insurance'> {
  const symbols = timesheetSymbolsOn(inForce);
  const mode = timesheetModeOf(textOf(inForce, 'timesheet.mode'));
  if (!symbols.ok || mode === undefined) throw noWords(inForce.date);
  return { symbols: symbols.rules, mode, holiday: textOf(inForce, 'timesheet.holiday') };
}

/** What the rules of a unit were at the end of the month, or of its days in it. */
function atTheEnd(date: CivilDate, spans: readonly RuleSpan[]): RulesInForce {
  const last = new Map<string, RuleSpan>();
  for (const span of spans) if ((last.get(span.path)?.to ?? '') <= span.to) last.set(span.path, span);
  const read: RulesInForce['read'] = (path) => {
    const span = last.get(path);
    if (span === undefined) return { ok: false, error: { path, date, reason: 'not-yet' } };
    return { ok: true, rule: { path, ...(span.rule as Omit<RuleInForce, 'path'>) } };
  };
  return { date, read, all: () => [] };
}

/** Of one unit: a period for each stretch in which neither the list nor the symbols of kinds changed. */
function insuredPeriods(spans: readonly RuleSpan[], excuses: OwnSymbols): InsuredPeriod[] {
  const kinds = new Map(
    [...new Set(excuses.values())].flatMap((kind) => {
      const path = symbolPathOf(kind);
      return path === undefined ? [] : [[path, kind] as const];
    }),
  );
  const told = spans.filter(({ path }) => path === INSURANCE || kinds.has(path));
  const starts = [...new Set(told.map(({ from }) => from))].sort();
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const on = told.filter((span) => span.from <= from && from <= span.to);
    const symbols = symbolsIn(valueOf(on.find(({ path }) => path === INSURANCE)?.rule));
    const insured = on.flatMap(({ path, rule }) => (symbols.includes(valueOf(rule)) ? (kinds.get(path) ?? []) : []));
    const excuseIds = [...excuses].flatMap(([id, kind]) => (insured.includes(kind) ? [id] : []));
    return { from, to: next === undefined ? ALWAYS.to : addDays(next, -1), symbols, excuseIds };
  });
} // prettier-ignore

function textOf(inForce: RulesInForce, path: string): string {
  const reading = inForce.read(path);
  if (!reading.ok) throw noWords(inForce.date);
  return String(plainValue(reading.rule.value));
}

function noWords(date: CivilDate): Error {
  return new Error(`the rule book has no timesheet symbols on ${date}`);
}

function valueOf(rule: unknown): string {
  return rule === undefined ? '' : String(plainValue((rule as RuleInForce).value));
}

function symbolsIn(list: string): string[] {
  return list.split(' ').filter(Boolean);
}
