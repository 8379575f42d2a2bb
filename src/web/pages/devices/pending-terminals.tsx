import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Ago } from '../../parts/ago.js';
import { FailureView } from '../../parts/failure-view.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { DEVICES, pendingTerminalsQuery } from './queries.js';
import { lazily } from '../../parts/lazily.js';
import { SaveItems } from '../../parts/save-items.js';

const ApproveTerminal = lazily(async () => (await import('./approve-terminal.js')).ApproveTerminal);

/** Terminals that called and wait for somebody to know them; nothing is shown when none does. */
export function PendingTerminals() {
  const t = useTranslate();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(pendingTerminalsQuery);
  const approving = useDialog<string>();
  const refuse = useMutation({
    mutationFn: (serial: string) =>
      answerOf(api.POST('/api/v1/terminals/pending/{serial}/refuse', { params: { path: { serial } } })),
    onSettled: () => client.invalidateQueries({ queryKey: DEVICES }),
  });
  if (error && !data) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('pending.title')}>
      <p className="quiet">{t('pending.text')}</p>
      <RefusalAlert error={refuse.error} />
      <ul className="plain-list ruled">
        {data.items.map(({ serial, address, firstSeenAt, lastSeenAt, contacts, refusedAt }) => (
          <li key={serial} className="row row-apart">
            <span className="stack-close">
              <span className="row">
                <strong className="record-title">{serial}</strong>
                {refusedAt !== null && <span className="chip">{t('pending.refused')}</span>}
              </span>
              <span className="quiet">
                {t('pending.seen', { address, first: formatInstant(firstSeenAt), count: contacts })}{' '}
                <Ago at={lastSeenAt} />
              </span>
            </span>
            <span className="row">
              <Button
                type={refusedAt === null ? 'primary' : 'default'}
                aria-label={t('pending.approve-of', { serial })}
                onClick={() => approving.show(serial)}
              >
                {t('pending.approve')}
              </Button>
              {refusedAt === null && (
                <Button
                  aria-label={t('pending.refuse-of', { serial })}
                  loading={refuse.isPending && refuse.variables === serial}
                  onClick={() => refuse.mutate(serial)}
                >
                  {t('pending.refuse')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <SaveItems
        name={t('pending.title')}
        items={data.items}
        columns={(words) => [
          [t('terminals.serial'), ({ serial }) => serial],
          [words.t('save.address'), ({ address }) => address],
          [words.t('save.first-seen'), ({ firstSeenAt }) => ({ at: firstSeenAt })],
          [t('devices.last-seen'), ({ lastSeenAt }) => ({ at: lastSeenAt })],
          [words.t('save.count'), ({ contacts }) => contacts],
          [t('pending.refused'), ({ refusedAt }) => refusedAt && { at: refusedAt }],
        ]}
      />
      {approving.target !== null && (
        <ApproveTerminal open={approving.open} serial={approving.target} onClose={approving.close} />
      )}
    </Section>
  );
}
