import { useQuery } from '@tanstack/react-query';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { valuesQuery, type RuleValueView } from '../rules/rules-queries.js';
import { symbolsIn } from './symbols-in.js';

/** Parameters of the timesheet that are no symbols. */
const noSymbols = ['timesheet.insuranceSymbols', 'timesheet.mode'];

/** What each symbol means where several mean something, as the printed legend has it: the first of the book. */
function meaningsOf(values: readonly RuleValueView[]): ReadonlyMap<string, RuleValueView> {
  const meanings = new Map<string, RuleValueView>();
  for (const rule of values) {
    const { path, value } = rule;
    if (!path.startsWith('timesheet.') || noSymbols.includes(path) || typeof value !== 'string') continue;
    if (!meanings.has(value)) meanings.set(value, rule);
  }
  return meanings;
}

/** What the symbols in these cells mean, by the same rules as the legend of the printed timesheet. */
export function SymbolLegend({
  cells,
  date,
  unit,
}: {
  cells: readonly (string | null)[];
  date: string;
  unit: string | null;
}) {
  const t = useTranslate();
  const both = useBoth();
  const { data } = useQuery(valuesQuery({ date, unit }));
  if (!data) return null;
  const meanings = meaningsOf(data);
  const known = new Set(meanings.keys());
  const counts = new Map<string, number>();
  for (const cell of cells)
    for (const symbol of symbolsIn(cell ?? '', known)) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  if (counts.size === 0) return null;
  return (
    <ul className="plain-list legend" aria-label={t('me.symbols')}>
      {[...counts].sort(([, one], [, other]) => other - one).map(([symbol, count]) => {
        const rule = meanings.get(symbol);
        const meaning = rule === undefined ? t('me.symbol-own') : both(rule.vi, rule.en);
        return (
          <li key={symbol}>
            <strong>{symbol}</strong> {t('me.symbol-means', { meaning, count })}
          </li>
        );
      })}
    </ul>
  );
} // prettier-ignore
