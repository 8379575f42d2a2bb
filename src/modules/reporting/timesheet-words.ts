import { timesheetModeOf } from '../../core/attendance/timesheet-mode.js';
import { timesheetSymbolsOn } from '../../core/rules/attendance-rules-on.js';
import { plainValue } from '../../core/rules/plain-value.js';
import type { RuleBook } from '../../core/rules/rule-book.js';
import type { RuleInForce, RulesInForce } from '../../core/rules/rules-in-force.js';
import type { Legend } from '../../../reports/monthly-compliance/model.js';
import type { TimesheetWords } from './timesheet-rows.js';

/** Parameters of the timesheet that are no symbols. */
const noSymbols = ['timesheet.insuranceSymbols', 'timesheet.mode'];

/** The symbols of timesheets under these rules. @throws Error when the rules have none: a book without them does not load */
export function timesheetWords(inForce: RulesInForce): TimesheetWords {
  const symbols = timesheetSymbolsOn(inForce);
  const insurance = inForce.read('timesheet.insuranceSymbols');
  const holiday = inForce.read('timesheet.holiday');
  const modeRule = inForce.read('timesheet.mode');
  const mode = modeRule.ok ? timesheetModeOf(String(plainValue(modeRule.rule.value))) : undefined;
  if (!symbols.ok || !insurance.ok || !holiday.ok || mode === undefined) {
    throw new Error(`the rule book has no timesheet symbols on ${inForce.date}`);
  }
  return {
    symbols: symbols.rules,
    mode,
    insuranceSymbols: String(plainValue(insurance.rule.value)).split(' ').filter(Boolean),
    holiday: String(plainValue(holiday.rule.value)),
  };
}

/** The symbols that mean something by themselves, each once: the first meaning of the book is the one that is printed. */
export function timesheetLegend(rules: readonly RuleInForce[], book: RuleBook): Legend[] {
  const legend = new Map<string, string>();
  for (const { path, value } of rules) {
    if (!path.startsWith('timesheet.') || noSymbols.includes(path)) continue;
    const symbol = String(plainValue(value));
    if (!legend.has(symbol)) legend.set(symbol, book.parameters.get(path)?.vi ?? path);
  }
  return [...legend].map(([symbol, meaning]) => ({ symbol, meaning }));
}
