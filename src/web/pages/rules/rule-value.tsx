import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import type { RuleValueView } from './rules-queries.js';
import { useNamed } from './use-named.js';
import { useValueWords } from './use-value-words.js';
import { useSource } from './use-source.js';

/** One value: what it is called, what it is, where it comes from and who decided. */
export function RuleValue({ rule }: { rule: RuleValueView }) {
  const t = useTranslate();
  const words = useValueWords();
  const source = useSource();
  const named = useNamed();
  const lines = words(rule.value, rule);
  const decided = rule.byCommand
    ? t('rules.set-by-command', { who: rule.approvedBy ?? '–' })
    : rule.approvedBy === null
      ? null
      : t('rules.approved-by', { who: rule.approvedBy });
  return (
    <li className="stack-close">
      <span>
        {named(rule)}: <strong>{lines[0]}</strong>
      </span>
      {lines.slice(1).map((line) => (
        <strong key={line}>{line}</strong>
      ))}
      <span className="quiet">
        {[source(rule), t('rules.from', { date: formatCivilDate(rule.from) }), decided]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </li>
  );
}
