import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { isRefusal } from '../../api/refusal.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Section } from '../../parts/section.js';
import { ruleNames } from './check-words.js';
import { ROUNDS } from './use-sending.js';
import { SaveItems } from '../../parts/save-items.js';

/** What colleagues of the same round noted and what counts only once the reader says that they saw it too; nothing while there is none. */
export function ToConfirm() {
  const t = useTranslate();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: [...ROUNDS, 'to-confirm'],
    queryFn: () => answerOf(api.GET('/api/v1/inspections/confirmations')),
  });
  const confirm = useMutation({
    mutationFn: (path: { id: string; checkId: string }) =>
      answerOf(api.POST('/api/v1/inspections/{id}/checks/{checkId}/confirmation', { params: { path } })),
    onSettled: () => client.invalidateQueries({ queryKey: ROUNDS }),
  });
  // Whose account is nobody's goes on no round; the page says so where a round is opened.
  if (isRefusal(error, 'inspector-unknown')) return null;
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Section title={t('inspect.to-confirm')}>
      <p className="quiet">{t('inspect.to-confirm-text')}</p>
      <RefusalAlert error={confirm.error} />
      <ul className="plain-list ruled">
        {data.items.map(({ id, inspectionId, fullName, unitName, checkedAt, checkedBy, awaiting, note, confirmUntil }) => (
          <li key={id} className="row row-apart">
            <span className="stack-close">
              <strong>{fullName}</strong>
              <span>{awaiting.map((rule) => t(nameOf(rule))).join('; ')}</span>
              <span>{t('inspect.confirm-until', { at: formatInstant(confirmUntil) })}</span>
              <span className="quiet">{[unitName, formatInstant(checkedAt), checkedBy, note ?? ''].filter((word) => word !== '').join(' · ')}</span>
            </span>
            <Button
              size="large"
              loading={confirm.isPending && confirm.variables.checkId === id}
              aria-label={t('inspect.saw-it-of', { name: fullName })}
              onClick={() => confirm.mutate({ id: inspectionId, checkId: id })}
            >
              {t('inspect.saw-it')}
            </Button>
          </li>
        ))}
      </ul>
      <SaveItems
        name={t('inspect.to-confirm')}
        items={data.items}
        columns={(words) => [
          [words.t('people.name'), ({ fullName }) => fullName],
          [words.t('people.unit'), ({ unitName }) => unitName],
          [words.t('save.text'), ({ awaiting }) => awaiting.map((rule) => t(nameOf(rule))).join('; ')],
          [words.t('save.at'), ({ checkedAt }) => ({ at: checkedAt })],
          [words.t('save.who'), ({ checkedBy }) => checkedBy],
          [words.t('save.due'), ({ confirmUntil }) => ({ at: confirmUntil })],
        ]}
      />
    </Section>
  );
} // prettier-ignore

function nameOf(rule: string): MessageKey {
  return (ruleNames as Readonly<Record<string, MessageKey>>)[rule] ?? 'inspect.UX-01';
}
