import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { exceptionNames } from './day-words.js';
import { ExceptionShape } from './exception-shape.js';
import { ExplanationLine } from './explanation-line.js';
import { missingScan, type Matter } from './matter.js';
import { explanationsQuery, findingsOfDayQuery, type DayException, type DayStory } from './queries.js';
import { StoryPart } from './story-part.js';
import { isTakenBack } from './to-explain.js';

const ExplainDialog = lazily(async () => (await import('./explain-dialog.js')).ExplainDialog);

/** What deviated, in sentences, each with the answer that was given or can be given to it. */
export function StoryExceptions({ story, today }: { story: DayStory; today: string }) {
  const t = useTranslate();
  const explaining = useDialog<Matter>();
  if (story.exceptions.length === 0) return null;
  return (
    <StoryPart title={t('story.exceptions')}>
      <ul className="plain-list ruled">
        {story.exceptions.map((exception) => (
          <li key={`${exception.kind} ${exception.sessionId ?? ''}`} className="stack-close">
            <StoryException story={story} exception={exception} today={today} onExplain={explaining.show} />
          </li>
        ))}
      </ul>
      {explaining.target !== null && (
        <ExplainDialog open={explaining.open} matter={explaining.target} onClose={explaining.close} />
      )}
    </StoryPart>
  );
}

function StoryException({
  story: { date },
  exception,
  today,
  onExplain,
}: {
  story: DayStory;
  exception: DayException;
  today: string;
  onExplain: (matter: Matter) => void;
}) {
  const t = useTranslate();
  const both = useBoth();
  const { kind, sessionId, againstPerson, sentence, sentenceEn } = exception;
  const explanations = useQuery(explanationsQuery);
  const findings = useQuery(findingsOfDayQuery(date));
  const given = explanations.data?.items.find(
    (each) => each.date === date && each.sessionId === sessionId && each.recorded.exception === kind,
  );
  const finding = findings.data?.items.find(
    (each) => each.date === date && each.sessionId === sessionId && each.origin === 'attendance',
  );
  const until = finding?.explainUntil ?? null;
  const told = both(sentence, sentenceEn);
  const isOpen = finding === undefined || finding.status === 'waiting' || finding.status === 'provisional';
  // As in the list: what waits is not answered twice, what was opened again is answered anew.
  const isAnswered = given !== undefined && (given.status === 'waiting' || finding === undefined);
  const target =
    againstPerson &&
    kind !== 'unscheduled-work' &&
    sessionId !== null &&
    isOpen &&
    explanations.data !== undefined
      ? { exception: { date, sessionId, kind } }
      : null;
  return (
    <>
      <span className="row">
        <ExceptionShape kind={kind} />
        <strong>{t(exceptionNames[kind])}</strong>
      </span>
      <span>{told}</span>
      {given !== undefined && (
        <ExplanationLine
          explanation={given}
          isTakenBack={finding !== undefined && isTakenBack(finding, given)}
        />
      )}
      {isAnswered ? null : target !== null && (until === null || until >= today) ? (
        <span className="row">
          <Button
            type="primary"
            onClick={() =>
              onExplain({
                date,
                title: told,
                until,
                missing: missingScan(kind),
                target,
              })
            }
          >
            {t('explain.open')}
          </Button>
          {until !== null && (
            <span className="quiet">{t('explain.until', { date: formatCivilDate(until) })}</span>
          )}
        </span>
      ) : (
        target !== null &&
        until !== null && (
          <span className="quiet">{t('explain.overdue', { date: formatCivilDate(until) })}</span>
        )
      )}
    </>
  );
}
