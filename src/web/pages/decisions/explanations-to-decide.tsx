import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { ListFoot } from '../../parts/list-foot.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { sessionNames } from '../me/day-words.js';
import { BulkResult, type BulkRow } from './bulk-result.js';
import { DECISIONS, EXPLANATIONS, type Explanation } from './decisions-queries.js';
import type { Outcome } from './explanation-body.js';
import { ExplanationToDecide } from './explanation-to-decide.js';
import { SelectionBar } from './selection-bar.js';
import { useRecordedWords } from './use-recorded-words.js';
import { useSelection } from './use-selection.js';

const DecideExplanation = lazily(async () => (await import('./decide-explanation.js')).DecideExplanation);
const DecideExplanations = lazily(async () => (await import('./decide-explanations.js')).DecideExplanations);

/** The explanations that wait for the caller, one by one or several at once. */
export function ExplanationsToDecide() {
  const t = useTranslate();
  const recorded = useRecordedWords();
  const client = useQueryClient();
  const deciding = useDialog<{ readonly explanation: Explanation; readonly outcome: Outcome }>();
  const several = useDialog<Exclude<Outcome, 'partly'>>();
  const [rows, setRows] = useState<readonly BulkRow[]>([]);
  const { items, error, retry, more } = useCursorPages(EXPLANATIONS, (next) =>
    answerOf(api.GET('/api/v1/explanations', { params: { query: { ...next, view: 'to-decide' } } })),
  );
  const selection = useSelection((items ?? []).map(({ id }) => id));
  const nameOf = (id: string): string => {
    const found = items?.find((each) => each.id === id);
    return found === undefined ? id : `${found.fullName}, ${formatCivilDate(found.date)}`;
  };
  return (
    <Section title={t('decisions.explanations')}>
      <BulkResult rows={rows} onClose={() => setRows([])} />
      {error ? (
        <FailureView error={error} retry={retry} />
      ) : !items ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={t('decisions.no-explanations')}>{t('decisions.no-explanations-text')}</Empty>
      ) : (
        <>
          {items.length > 1 && (
            <SelectionBar
              selection={selection}
              accept={{ name: t('outcome.accepted'), open: () => several.show('accepted') }}
              refuse={{ name: t('outcome.refused'), open: () => several.show('refused') }}
            />
          )}
          <ul className="plain-list ruled">
            {items.map((explanation) => (
              <ExplanationToDecide
                key={explanation.id}
                explanation={explanation}
                {...(items.length > 1 && { selection })}
                onDecide={(outcome) => deciding.show({ explanation, outcome })}
              />
            ))}
          </ul>
        </>
      )}
      <ListFoot
        more={more}
        name={t('decisions.explanations')}
        columns={(words) => [
          [t('people.name'), ({ fullName }) => fullName],
          [t('people.code'), ({ employeeCode }) => employeeCode],
          [t('people.unit'), ({ unitName }) => unitName],
          [words.t('save.date'), ({ date }) => ({ date })],
          [
            words.t('save.session'),
            ({ sessionId }) => {
              const session = sessionNames[sessionId];
              return session === undefined ? null : t(session);
            },
          ],
          [t('decisions.recorded'), recorded],
          [
            t('common.reason'),
            ({ reasonVi, reasonEn, text }) => `${words.both(reasonVi, reasonEn)}: ${text}`,
          ],
          [t('explain.witness'), ({ witness }) => witness],
          [words.t('save.filed'), ({ filedAt }) => ({ at: filedAt })],
          [t('decisions.until'), ({ decideUntil }) => decideUntil && { date: decideUntil }],
        ]}
      />
      {deciding.target !== null && (
        <DecideExplanation
          key={`${deciding.target.explanation.id} ${deciding.target.outcome}`}
          open={deciding.open}
          {...deciding.target}
          onClose={deciding.close}
        />
      )}
      {several.target !== null && (
        <DecideExplanations
          open={several.open}
          outcome={several.target}
          ids={selection.ids}
          onClose={several.close}
          onDecided={async (outcomes) => {
            setRows(outcomes.map(({ id, code }) => ({ id, code, name: nameOf(id) })));
            selection.clear();
            await client.invalidateQueries({ queryKey: DECISIONS });
          }}
        />
      )}
    </Section>
  );
}
