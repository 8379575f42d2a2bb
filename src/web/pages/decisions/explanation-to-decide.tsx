import { Button, Checkbox } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { todayAt } from '../../i18n/today.js';
import { Fact } from '../../parts/fact.js';
import { FailureView } from '../../parts/failure-view.js';
import { Waiting } from '../../parts/waiting.js';
import { sessionNames } from '../me/day-words.js';
import { EXPLANATIONS, type Explanation } from './decisions-queries.js';
import type { Outcome } from './explanation-body.js';
import { useRecordedWords } from './use-recorded-words.js';
import type { Selection } from './use-selection.js';

/** One explanation as its sheet has it, with the three words that can be said to it. */
export function ExplanationToDecide({
  explanation,
  selection,
  onDecide,
}: {
  explanation: Explanation;
  selection?: Selection;
  onDecide: (outcome: Outcome) => void;
}) {
  const t = useTranslate();
  const both = useBoth();
  const recorded = useRecordedWords();
  const { id, fullName, employeeCode, position, homeName, unitName, date, sessionId } = explanation;
  const { askedAt, reasonVi, reasonEn, text, witness, decideUntil, filedAt, lateReason } = explanation;
  const name = `${fullName}, ${formatCivilDate(date)}`;
  const session = sessionNames[sessionId];
  const isLate = decideUntil !== null && decideUntil < todayAt();
  return (
    <li className="stack-close decision">
      <span className="row">
        {selection !== undefined && (
          <Checkbox
            checked={selection.has(id)}
            aria-label={t('decisions.choose', { name })}
            onChange={() => selection.toggle(id)}
          />
        )}
        <strong className="record-title">{fullName}</strong>
        <span className="quiet record-title">
          {[employeeCode, position, unitName, homeName].filter(Boolean).join(' · ')}
        </span>
      </span>
      <dl className="facts">
        <Fact name={t('decisions.recorded')}>
          <strong>{formatCivilDate(date)}</strong>
          {session !== undefined && `, ${t(session)}`}: {recorded(explanation)}
        </Fact>
        {askedAt !== null && (
          <Fact name={t('decisions.asked')}>
            <strong>{formatInstant(askedAt)}</strong>
          </Fact>
        )}
        <Fact name={t('common.reason')}>
          {both(reasonVi, reasonEn)}: {text}
        </Fact>
        {witness !== null && <Fact name={t('explain.witness')}>{witness}</Fact>}
        <Fact name={t('decisions.filed')}>
          {[
            formatInstant(filedAt),
            lateReason === null ? null : t('decisions.late-because', { reason: lateReason }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </Fact>
        {decideUntil !== null && (
          <Fact name={t('decisions.until')}>
            <strong>{formatCivilDate(decideUntil)}</strong>
            {isLate && ` (${t('decisions.overdue')})`}
          </Fact>
        )}
      </dl>
      <Evidence id={id} />
      <span className="row">
        <Button
          type="primary"
          aria-label={t('outcome.accepted-of', { name })}
          onClick={() => onDecide('accepted')}
        >
          {t('outcome.accepted')}
        </Button>
        <Button aria-label={t('outcome.partly-of', { name })} onClick={() => onDecide('partly')}>
          {t('outcome.partly')}
        </Button>
        <Button danger aria-label={t('outcome.refused-of', { name })} onClick={() => onDecide('refused')}>
          {t('outcome.refused')}
        </Button>
        <a href={`/api/v1/explanations/${id}/sheet`} target="_blank" rel="noreferrer">
          {t('explain.sheet')}
        </a>
      </span>
    </li>
  );
}

/** The files of evidence, asked for once somebody wants to see them: looking at them is noted. */
function Evidence({ id }: { id: string }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [...EXPLANATIONS, id, 'files'],
    queryFn: () => answerOf(api.GET('/api/v1/explanations/{id}', { params: { path: { id } } })),
    enabled: isOpen,
  });
  return (
    <details onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>{t('decisions.files')}</summary>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.files.length === 0 ? (
        <p className="quiet">{t('decisions.no-files')}</p>
      ) : (
        <ul className="sentences">
          {data.files.map((file) => (
            <li key={file.id}>
              <a href={`/api/v1/explanations/${id}/files/${file.id}`} download={file.name}>
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
