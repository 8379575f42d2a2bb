import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Section } from '../../parts/section.js';
import { RuleValue } from './rule-value.js';
import type { ConductRule } from './rules-queries.js';
import { basisNames, observerNames, severityNames } from './rules-words.js';
import { useNamed } from './use-named.js';
import { useSource } from './use-source.js';
import { SaveItems } from '../../parts/save-items.js';

/** The rules of conduct of one of the four contents, each with its articles and the values it reads. */
export function ConductArea({ title, rules }: { title: string; rules: readonly ConductRule[] }) {
  const t = useTranslate();
  const source = useSource();
  const named = useNamed();
  return (
    <Section title={title}>
      {rules.length === 0 ? (
        <p className="quiet">{t('rules.none')}</p>
      ) : (
        <ul className="plain-list ruled">
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} />
          ))}
        </ul>
      )}
      <SaveItems
        name={title}
        items={rules}
        columns={(words) => [
          [words.t('save.code'), ({ id }) => id],
          [words.t('save.rule'), named],
          [
            words.t('save.severity'),
            ({ severity }) => {
              const name = severityNames[severity];
              return name === undefined ? severity : t(name);
            },
          ],
          [words.t('save.kind'), ({ basis }) => t(basisNames[basis])],
          [words.t('save.source'), ({ cites }) => cites.map(source).join('; ')],
          [words.t('save.from'), ({ from }) => ({ date: from })],
          [
            words.t('save.observed'),
            ({ observedBy }) => observedBy.map((by) => t(observerNames[by])).join(', '),
          ],
        ]}
      />
    </Section>
  );
}

function Rule({ rule }: { rule: ConductRule }) {
  const t = useTranslate();
  const source = useSource();
  const named = useNamed();
  const { id, severity, basis, against, observedBy, cites, from, parameters } = rule;
  const seen = observedBy.map((by) => t(observerNames[by])).join(', ');
  const severityName = severityNames[severity];
  return (
    <li className="stack-close">
      <span className="row">
        <strong className="record-title">
          {id} {named(rule)}
        </strong>
        {severityName !== undefined && <span className="chip">{t(severityName)}</span>}
        <span className="chip">{t(basisNames[basis])}</span>
      </span>
      <span>{cites.map(source).join('; ')}</span>
      <span className="quiet">
        {[
          t('rules.from', { date: formatCivilDate(from) }),
          t('rules.seen-by', { how: seen }),
          against === 'information' ? t('rules.information') : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      {parameters.length > 0 && (
        <ul>
          {parameters.map((parameter) => (
            <RuleValue key={parameter.path} rule={parameter} />
          ))}
        </ul>
      )}
    </li>
  );
}
