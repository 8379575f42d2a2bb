import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { ListFoot } from '../../parts/list-foot.js';
import { ReasonField } from '../../parts/reason-field.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { OwnRequestRow } from './own-request-row.js';
import { MINE, MY_REQUESTS } from './queries.js';
import { requestColumns } from './request-columns.js';
import type { WorkRequest } from './request-kinds.js';
import { useRequestTime } from './use-request-time.js';

/** The own requests, and swaps that others ask for, the newest first; what waits can be taken back, what was approved asked to be no longer. */
export function OwnRequests() {
  const t = useTranslate();
  const timeOf = useRequestTime();
  const client = useQueryClient();
  const withdrawing = useDialog<WorkRequest>();
  const cancelling = useDialog<WorkRequest>();
  const { items, error, retry, more } = useCursorPages([...MY_REQUESTS, 'own'], (next) =>
    answerOf(api.GET('/api/v1/requests', { params: { query: { ...next, view: 'own' } } })),
  );
  // Balances and days change with it.
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: MINE });
  const withdraw = async (id: string): Promise<void> => {
    await answerOf(api.POST('/api/v1/requests/{id}/withdrawal', { params: { path: { id } }, body: {} }));
    await refresh();
  };
  const cancel = async (id: string, reason: string): Promise<void> => {
    const path = { id };
    await answerOf(api.POST('/api/v1/requests/{id}/cancellation', { params: { path }, body: { reason } }));
    await refresh();
  };
  const agree = useMutation({
    mutationFn: ({ id, agreed }: { id: string; agreed: boolean }) =>
      answerOf(api.POST('/api/v1/requests/{id}/agreement', { params: { path: { id } }, body: { agreed } })),
    onSettled: refresh,
  });
  return (
    <Section title={t('my-requests.own')}>
      <RefusalAlert error={agree.error} />
      {error ? (
        <FailureView error={error} retry={retry} />
      ) : !items ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={t('my-requests.none')}>{t('my-requests.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {items.map((request) => (
            <OwnRequestRow
              key={request.id}
              request={request}
              onWithdraw={() => withdrawing.show(request)}
              onCancel={() => cancelling.show(request)}
              onAgree={(agreed) => agree.mutate({ id: request.id, agreed })}
            />
          ))}
        </ul>
      )}
      <ListFoot more={more} name={t('my-requests.own')} columns={requestColumns(timeOf)} />
      {withdrawing.target !== null && (
        <FormDialog<object>
          open={withdrawing.open}
          title={t('my-requests.withdraw')}
          submit={t('my-requests.withdraw')}
          danger
          onClose={withdrawing.close}
          onSubmit={() => withdraw(withdrawing.target?.id ?? '')}
        >
          <p>{t('my-requests.withdraw-effect', { time: timeOf(withdrawing.target) })}</p>
        </FormDialog>
      )}
      {cancelling.target !== null && (
        <FormDialog<{ reason: string }>
          open={cancelling.open}
          title={t('my-requests.cancel')}
          submit={t('my-requests.cancel')}
          onClose={cancelling.close}
          onSubmit={({ reason }) => cancel(cancelling.target?.id ?? '', reason)}
        >
          <p>{t('my-requests.cancel-effect')}</p>
          <ReasonField example={t('my-requests.cancel-example')} />
        </FormDialog>
      )}
    </Section>
  );
}
