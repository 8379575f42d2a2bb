import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import type { DayStory } from './queries.js';
import { StoryRules } from './story-rules.js';
import { StoryScans } from './story-scans.js';
import { StoryPart } from './story-part.js';
import { StoryWhatIf } from './story-what-if.js';

interface Told {
  readonly sentence: string;
  readonly sentenceEn: string;
}

/** One day in plain words: what was planned, what the readers saw, what counts, and why; `exceptions` says what deviated. */
export function DayStoryView({ story, exceptions }: { story: DayStory; exceptions: ReactNode }) {
  const t = useTranslate();
  const both = useBoth();
  const { shift, notJudged, source, differs, moments, others, excuses, notices, credits } = story;
  const calendar = shift.calendar;
  const seen: readonly Told[] = [...moments, ...others, ...notices];
  return (
    <div className="stack story">
      <div className="stack-close">
        <p>{both(story.statusSentence, story.statusSentenceEn)}</p>
        {notJudged !== null && <p>{both(notJudged.sentence, notJudged.sentenceEn)}</p>}
        {(source !== 'computed' || differs) && (
          <p className="quiet">{both(story.sourceSentence, story.sourceSentenceEn)}</p>
        )}
      </div>
      {exceptions}
      <StoryPart title={t('story.shift')}>
        <p>{both(shift.sentence, shift.sentenceEn)}</p>
        {calendar !== null && (
          <p>{[calendar.name, calendar.document].filter((part) => part !== null).join(' · ')}</p>
        )}
        {shift.assignment !== null && (
          <p className="quiet">{both(shift.assignment.sentence, shift.assignment.sentenceEn)}</p>
        )}
        {shift.pattern !== null && (
          <p className="quiet">{both(shift.pattern.sentence, shift.pattern.sentenceEn)}</p>
        )}
        {shift.roster !== null && (
          <p className="quiet">
            {t('story.roster', { author: shift.roster.author, document: shift.roster.document ?? '–' })}
          </p>
        )}
      </StoryPart>
      <StoryScans story={story} />
      <Sentences title={t('story.seen')} told={seen} />
      <Sentences title={t('story.excuses')} told={excuses} />
      <Sentences title={t('story.credits')} told={credits} />
      <StoryWhatIf story={story} />
      <StoryRules story={story} />
    </div>
  );
}

function Sentences({ title, told }: { title: string; told: readonly Told[] }) {
  const both = useBoth();
  if (told.length === 0) return null;
  return (
    <StoryPart title={title}>
      <ul className="sentences">
        {told.map(({ sentence, sentenceEn }, index) => (
          <li key={`${index} ${sentence}`}>{both(sentence, sentenceEn)}</li>
        ))}
      </ul>
    </StoryPart>
  );
}
