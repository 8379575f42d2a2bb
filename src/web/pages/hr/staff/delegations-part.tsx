import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { usePeriod } from '../../../i18n/use-period.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { Section } from '../../../parts/section.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { Waiting } from '../../../parts/waiting.js';
import { DELEGATIONS, type Delegation } from './staff-queries.js';
import { SaveItems } from '../../../parts/save-items.js';
import type { Columns } from '../../../parts/save/columns.js';

const Delegate = lazily(async () => (await import('./delegate.js')).Delegate);
const TakeBack = lazily(async () => (await import('./take-back.js')).TakeBack);

const columns: Columns<Delegation> = ({ t }) => [
  [t('hr-delegations.away'), ({ fromName }) => fromName],
  [t('save.instead'), ({ toName }) => toName],
  [t('save.from'), ({ from }) => ({ date: from })],
  [t('save.until'), ({ until }) => ({ date: until })],
  [t('common.reason'), ({ reason }) => reason],
  [t('save.who'), ({ madeBy }) => madeBy],
  [t('save.at'), ({ madeAt }) => ({ at: madeAt })],
  [t('save.ended'), ({ endedAt }) => endedAt && { at: endedAt }],
];

/** Who decides in whose place while somebody is away. */
export function DelegationsPart() {
  const t = useTranslate();
  const client = useQueryClient();
  const making = useDialog<true>();
  const ending = useDialog<Delegation>();
  const period = usePeriod();
  const { data, error, refetch } = useQuery({
    queryKey: DELEGATIONS,
    queryFn: () => answerOf(api.GET('/api/v1/delegations')),
  });
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: DELEGATIONS });
  const nameOf = ({ fromName, toName }: Delegation): string =>
    t('hr-delegations.for', { from: fromName, to: toName });
  return (
    <Section
      title={t('hr-delegations.title')}
      actions={<Button onClick={() => making.show(true)}>{t('hr-delegations.make')}</Button>}
    >
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('hr-delegations.none')}>{t('hr-delegations.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {data.items.map((item) => (
            <li key={item.id} className="row row-apart">
              <span className="stack-close">
                <strong className="record-title">{nameOf(item)}</strong>
                <span>{[period(item, formatCivilDate), item.reason].join(' · ')}</span>
                <span className="quiet">
                  {item.endedBy === null ? item.madeBy : t('hr-delegations.ended', { who: item.endedBy })}
                </span>
              </span>
              {item.endedAt === null && (
                <Button
                  aria-label={t('hr-delegations.end-of', { name: nameOf(item) })}
                  onClick={() => ending.show(item)}
                >
                  {t('hr-delegations.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <SaveItems name={t('hr-delegations.title')} items={data?.items ?? []} columns={columns} />
      {making.target !== null && <Delegate open={making.open} onClose={making.close} onMade={changed} />}
      {ending.target !== null && (
        <TakeBack
          open={ending.open}
          title={t('hr-delegations.end-of', { name: nameOf(ending.target) })}
          text={t('hr-delegations.end-effect')}
          onClose={ending.close}
          onTakeBack={async () => {
            const id = ending.target?.id ?? '';
            await answerOf(api.DELETE('/api/v1/delegations/{id}', { params: { path: { id } } }));
            await changed();
          }}
        />
      )}
    </Section>
  );
}
