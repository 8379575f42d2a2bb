import { useQuery } from '@tanstack/react-query';
import type { ReportedPeriod } from '../../api/reported-period.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { ExplanationLine } from './explanation-line.js';
import { FindingRow } from './finding-row.js';
import type { Matter } from './matter.js';
import { OtherExplanation } from './other-explanation.js';
import { explanationsQuery, findingsQuery } from './queries.js';
import { isExplained, isTakenBack, toExplain } from './to-explain.js';
import { SaveItems } from '../../parts/save-items.js';
import type { Columns } from '../../parts/save/columns.js';
import { sessionNames } from './day-words.js';
import type { Finding } from './queries.js';

const ExplainDialog = lazily(async () => (await import('./explain-dialog.js')).ExplainDialog);

const columns: Columns<Finding> = ({ t, both }) => [
  [t('save.rule'), ({ rule, ruleVi, ruleEn }) => `${rule} ${both(ruleVi, ruleEn)}`],
  [t('save.date'), ({ date }) => ({ date })],
  [
    t('save.session'),
    ({ sessionId }) => {
      const name = sessionNames[sessionId];
      return name === undefined ? null : t(name);
    },
  ],
  [t('save.minutes'), ({ minutes }) => minutes],
  [t('save.state'), ({ statusVi, statusEn }) => both(statusVi, statusEn)],
  [t('save.due'), ({ explainUntil }) => explainUntil && { date: explainUntil }],
];

/** What was recorded about the person in a month, each with its article, its state and the answer to it. */
export function OwnFindings({
  period,
  today,
  onOpen,
}: {
  period: ReportedPeriod;
  today: string;
  onOpen: (date: string) => void;
}) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(findingsQuery(period.month));
  const explanations = useQuery(explanationsQuery).data?.items;
  const explaining = useDialog<Matter>();
  const given = explanations ?? [];
  const others = given.filter(
    ({ findingId, date }) => findingId === null && date >= period.from && date <= period.to,
  );
  return (
    <Section title={t('findings.title')}>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 && others.length === 0 ? (
        <Empty title={t('findings.none')}>{t('findings.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {data.items.map((finding) => {
            const answer = given.find(({ findingId }) => findingId === finding.id);
            const isOpen = explanations !== undefined && finding.origin !== 'recurrence' && toExplain(finding, given, today); // prettier-ignore
            return (
              <li key={finding.id} className="stack-close">
                <FindingRow
                  finding={finding}
                  isExplained={isExplained(finding, answer)}
                  onOpen={() => onOpen(finding.date)}
                  onExplain={isOpen ? explaining.show : undefined}
                />
                {answer !== undefined && (
                  <ExplanationLine explanation={answer} isTakenBack={isTakenBack(finding, answer)} />
                )}
              </li>
            );
          })}
          {others.map((explanation) => (
            <OtherExplanation key={explanation.id} explanation={explanation} />
          ))}
        </ul>
      )}
      <SaveItems name={t('findings.title')} items={data?.items ?? []} columns={columns} />
      {explaining.target !== null && (
        <ExplainDialog open={explaining.open} matter={explaining.target} onClose={explaining.close} />
      )}
    </Section>
  );
}
