import { useTranslate } from '../../i18n/language.js';
import { useSource } from '../rules/use-source.js';
import type { DayStory } from './queries.js';
import { RuleName } from './rule-name.js';

/** The rules that the day reads, by their names, each with its value and article. */
export function StoryRules({ story: { date, unitId, rules } }: { story: DayStory }) {
  const t = useTranslate();
  const source = useSource();
  if (rules.length === 0) return null;
  return (
    <details>
      <summary>{t('story.rules', { count: rules.length })}</summary>
      <ul className="plain-list ruled story-rules">
        {rules.map(({ rule, value, citation }) => (
          <li key={rule} className="stack-close">
            <span>
              <RuleName rule={rule} value={value} date={date} unitId={unitId} />
            </span>
            {citation !== undefined && (
              <span className="quiet">
                {source({ instrument: citation.instrument, article: citation.article ?? null })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
