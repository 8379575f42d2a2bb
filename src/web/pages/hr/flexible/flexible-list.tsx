import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api-types.js';
import type { MessageKey } from '../../../i18n/catalogue.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { usePeriod } from '../../../i18n/use-period.js';
import type { EntryToCancel } from '../../../parts/cancel-entry.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { proposalColumns } from '../../../parts/proposal-columns.js';
import { ProposalItem } from '../../../parts/proposal-item.js';
import { SaveItems } from '../../../parts/save-items.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { Waiting } from '../../../parts/waiting.js';
import { HR } from '../hr-queries.js';

const CancelEntry = lazily(async () => (await import('../../../parts/cancel-entry.js')).CancelEntry);
const DecideProposal = lazily(async () => (await import('../../../parts/decide-proposal.js')).DecideProposal);

type Flexible = components['schemas']['FlexibleMinutesItem'];
export type FlexibleState = Flexible['status'] | 'all';

/** Why somebody has them; null where the reader may not know it. */
export const flexibleKinds: Readonly<Record<NonNullable<Flexible['kind']>, MessageKey>> = {
  nursing: 'flex.nursing',
  pregnancy: 'flex.pregnancy',
  health: 'flex.health',
  other: 'flex.other',
};

/** As many as the service lists. */
const MOST = 500;

/** Flexible minutes, the newest first; those that the reader may decide with a button. */
export function FlexibleList({ state, employeeId }: { state: FlexibleState; employeeId: string | null }) {
  const t = useTranslate();
  const period = usePeriod();
  const client = useQueryClient();
  const deciding = useDialog<{ readonly id: string; readonly name: string }>();
  const cancelling = useDialog<EntryToCancel>();
  const { data, error, refetch } = useQuery({
    queryKey: [...HR, 'flexible', employeeId],
    queryFn: () => {
      const query = employeeId === null ? {} : { employeeId };
      return answerOf(api.GET('/api/v1/flexible-minutes', { params: { query } }));
    },
  });
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const items = data.items.filter(({ status }) => state === 'all' || status === state);
  const kindOf = ({ kind }: Flexible): string | null => (kind === null ? null : t(flexibleKinds[kind]));
  const aboutOf = (item: Flexible): string =>
    [
      t('flex.minutes-a-day', { count: item.minutes }), period(item, formatCivilDate), item.employeeCode, kindOf(item),
      item.document === null ? null : t('hr-day.document', { document: item.document }),
    ].filter((part) => part !== null).join(' · ');
  return (
    <>
      {items.length === 0 ? (
        <Empty title={t('flex.none')}>{t('flex.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {items.map((item) => (
            <ProposalItem
              key={item.id}
              item={item}
              title={item.fullName}
              about={aboutOf(item)}
              decided={item.status === 'proposed' && !item.mayDecide ? t('flex.others-decide') : undefined}
              onDecide={
                item.mayDecide
                  ? { name: item.fullName, open: () => deciding.show({ id: item.id, name: item.fullName }) }
                  : undefined
              }
              onCancel={
                item.mayCancel
                  ? {
                      name: item.fullName,
                      open: () => cancelling.show({ id: item.id, name: item.fullName, waits: item.status === 'proposed' }),
                    }
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {data.items.length >= MOST && <p className="quiet">{t('flex.most', { count: MOST })}</p>}
      <SaveItems
        name={t('flex.title')}
        items={items}
        columns={(words) => [
          [t('people.name'), ({ fullName }) => fullName],
          [t('people.code'), ({ employeeCode }) => employeeCode],
          [words.t('save.minutes'), ({ minutes }) => minutes],
          [words.t('save.from'), ({ from }) => ({ date: from })],
          [words.t('save.until'), ({ until }) => ({ date: until })],
          [words.t('save.document'), ({ document }) => document],
          ...proposalColumns(words),
        ]}
      />
      {cancelling.target !== null && (
        <CancelEntry
          open={cancelling.open}
          target={cancelling.target}
          onClose={cancelling.close}
          cancel={async (body) => {
            const params = { path: { id: cancelling.target?.id ?? '' } };
            await answerOf(api.POST('/api/v1/flexible-minutes/{id}/cancellation', { params, body }));
            await client.invalidateQueries({ queryKey: HR });
          }}
        />
      )}
      {deciding.target !== null && (
        <DecideProposal
          open={deciding.open}
          target={deciding.target}
          onClose={deciding.close}
          decide={async (body) => {
            await answerOf(api.POST('/api/v1/flexible-minutes/decide', { body }));
            await client.invalidateQueries({ queryKey: HR });
          }}
        />
      )}
    </>
  );
} // prettier-ignore
