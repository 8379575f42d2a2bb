import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { FailureView } from '../../parts/failure-view.js';
import { SaveItems } from '../../parts/save-items.js';
import { Waiting } from '../../parts/waiting.js';
import { DayStoryView } from '../me/day-story.js';
import { exceptionNames } from '../me/day-words.js';
import { ExceptionShape } from '../me/exception-shape.js';
import { FindingMark } from '../me/finding-mark.js';
import { addDays } from '../me/month-grid.js';
import { StoryPart } from '../me/story-part.js';
import { ExplainForPerson } from './explain-for-person.js';
import { GivenExplanation } from './given-explanation.js';
import { mattersOfQuery, storyOfQuery, type InboxItem } from './hr-queries.js';
import { ProposalLine } from './proposal-line.js';

/** The story of one day of somebody, with what was recorded and proposed about it; `actions` say what can be done. */
export function DayPanel({
  employeeId,
  date,
  actions,
}: {
  employeeId: string;
  date: string;
  actions?: ReactNode;
}) {
  const t = useTranslate();
  const both = useBoth();
  const { data, error, refetch } = useQuery(storyOfQuery(employeeId, date));
  const matters = useQuery(mattersOfQuery(employeeId, date, addDays(date, 1)));
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <div className="stack">
      {actions}
      <DayStoryView
        story={data}
        exceptions={
          <>
            {data.exceptions.length > 0 && (
              <StoryPart title={t('story.exceptions')}>
                <ul className="plain-list ruled">
                  {data.exceptions.map((exception) => (
                    <li key={`${exception.kind} ${exception.sessionId ?? ''}`} className="stack-close">
                      <span className="row">
                        <ExceptionShape kind={exception.kind} />
                        <strong>{t(exceptionNames[exception.kind])}</strong>
                      </span>
                      <span>{both(exception.sentence, exception.sentenceEn)}</span>
                      {matters.data && isOpen(matters.data, exception.sessionId) && (
                        <span className="row">
                          <ExplainForPerson
                            employeeId={employeeId}
                            fullName={matters.data.fullName}
                            date={date}
                            exception={exception}
                          />
                        </span>
                      )}
                    </li>
                  ))}
                </ul>
              </StoryPart>
            )}
            {matters.data && <Recorded item={matters.data} date={date} />}
          </>
        }
      />
    </div>
  );
}

/** Nobody has decided on what was recorded in that session, nor does an explanation wait. */
function isOpen({ findings }: InboxItem, sessionId: string | null): boolean {
  return findings.every(
    (finding) =>
      finding.sessionId !== sessionId || (finding.explanationId === null && finding.status === 'waiting'),
  );
}

function Recorded({ item: { findings, proposals }, date }: { item: InboxItem; date: string }) {
  const t = useTranslate();
  const both = useBoth();
  return (
    <>
      {findings.length > 0 && (
        <StoryPart title={t('hr-day.recorded')}>
          <ul className="plain-list ruled">
            {findings.map((finding) => (
              <li key={finding.id} className="stack-close">
                <span>
                  <strong>{finding.rule}</strong> {both(finding.ruleVi, finding.ruleEn)}
                </span>
                <FindingMark finding={finding} isExplained={finding.explanationId !== null} />
                <span className="quiet">{dueWords(finding, t)}</span>
                {finding.explanationId !== null && <GivenExplanation id={finding.explanationId} />}
              </li>
            ))}
          </ul>
          <SaveItems
            name={`${t('hr-day.recorded')} ${formatCivilDate(date)}`}
            items={findings}
            columns={(words) => [
              [words.t('save.rule'), ({ rule }) => rule],
              [words.t('save.text'), ({ ruleVi, ruleEn }) => words.both(ruleVi, ruleEn)],
              [
                words.t('save.state'),
                ({ explanationId, statusVi, statusEn }) =>
                  explanationId === null ? words.both(statusVi, statusEn) : words.t('explain.to-be-decided'),
              ],
              [words.t('save.due'), (finding) => dueWords(finding, words.t)],
            ]}
          />
        </StoryPart>
      )}
      {proposals.length > 0 && (
        <StoryPart title={t('hr-day.proposed')}>
          <ul className="sentences">
            {proposals.map((proposal) => (
              <li key={proposal.id}>
                <ProposalLine proposal={proposal} />
              </li>
            ))}
          </ul>
        </StoryPart>
      )}
    </>
  );
}

/** Until when it may be explained and is to be decided. */
function dueWords(
  { explainUntil, decideUntil }: Pick<InboxItem['findings'][number], 'explainUntil' | 'decideUntil'>,
  t: ReturnType<typeof useTranslate>,
): string {
  return [
    explainUntil && t('hr-day.explain-until', { date: formatCivilDate(explainUntil) }),
    decideUntil && t('hr-day.decide-until', { date: formatCivilDate(decideUntil) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
