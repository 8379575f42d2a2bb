import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { recipientsQuery } from './admin-queries.js';
import { editionNames } from './edition-words.js';
import { Signings } from './signings.js';
import { SaveItems } from '../../parts/save-items.js';

const AddRecipient = lazily(async () => (await import('./add-recipient.js')).AddRecipient);

/** Who gets which report, and how. */
export function Recipients() {
  const t = useTranslate();
  const client = useQueryClient();
  const adding = useDialog<true>();
  const { data, error, refetch } = useQuery(recipientsQuery);
  const end = useMutation({
    mutationFn: (id: string) =>
      answerOf(api.DELETE('/api/v1/report-recipients/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: recipientsQuery.queryKey }),
  });
  return (
    <>
    <Section
      title={t('admin-mail.recipients')}
      actions={<Button onClick={() => adding.show(true)}>{t('admin-mail.add')}</Button>}
    >
      <RefusalAlert error={end.error} />
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('admin-mail.no-recipients')}>{t('admin-mail.no-recipients-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {data.items.map(({ id, name, address, unitName, edition, agencyName, way }) => (
            <li key={id} className="row row-apart">
              <span className="stack-close">
                <strong className="record-title">{`${name} · ${address}`}</strong>
                <span className="quiet">
                  {[unitName, t(editionNames[edition]), agencyName, t(way === 'link' ? 'admin-mail.link' : 'admin-mail.file')].filter(Boolean).join(' · ')}
                </span>
              </span>
              <Button
                danger
                loading={end.isPending && end.variables === id}
                aria-label={t('admin-mail.remove-of', { name })}
                onClick={() => end.mutate(id)}
              >
                {t('common.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SaveItems
        name={t('admin-mail.recipients')}
        items={data?.items ?? []}
        columns={(words) => [
          [t('admin-mail.name'), ({ name }) => name],
          [t('admin-mail.address'), ({ address }) => address],
          [t('people.unit'), ({ unitName }) => unitName],
          [t('admin-mail.edition'), ({ edition, agencyName }) => [t(editionNames[edition]), agencyName].filter(Boolean).join(' · ')],
          [words.t('save.kind'), ({ way }) => t(way === 'link' ? 'admin-mail.link' : 'admin-mail.file')],
        ]}
      />
      {adding.target !== null && <AddRecipient open={adding.open} onClose={adding.close} />}
    </Section>
    <Signings />
    </>
  );
} // prettier-ignore
