import type { MessageKey } from '../../i18n/catalogue.js';
import { formatNumber } from '../../i18n/format-number.js';
import { useLanguage, useTranslate } from '../../i18n/language.js';
import { exceptionNames } from './day-words.js';
import type { DayStory } from './queries.js';
import { StoryPart } from './story-part.js';

type WhatIf = DayStory['whatIf'][number];

/** What one more scan would have changed. */
export function StoryWhatIf({ story: { whatIf } }: { story: DayStory }) {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  if (whatIf.length === 0) return null;
  const names = (kinds: WhatIf['removes']): string =>
    kinds
      .map((kind) => t((exceptionNames as Record<string, MessageKey>)[kind] ?? 'my-day.absence'))
      .join(', ');
  const sentenceOf = ({ direction, at, removes, adds, creditBefore, creditAfter }: WhatIf): string => {
    const parts = [t(direction === 'in' ? 'story.if-in' : 'story.if-out', { at })];
    if (removes.length > 0) parts.push(t('story.if-removes', { kinds: names(removes) }));
    if (adds.length > 0) parts.push(t('story.if-adds', { kinds: names(adds) }));
    parts.push(
      creditBefore === creditAfter
        ? t('story.if-same')
        : t('story.if-credit', {
            before: formatNumber(creditBefore, language),
            after: formatNumber(creditAfter, language),
          }),
    );
    return `${parts.join('; ')}.`;
  };
  return (
    <StoryPart title={t('story.what-if')}>
      <ul className="sentences">
        {whatIf.map((each) => (
          <li key={`${each.sessionId} ${each.direction}`}>{sentenceOf(each)}</li>
        ))}
      </ul>
    </StoryPart>
  );
}
