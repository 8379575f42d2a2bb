import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSignedIn } from '../../../api/me.js';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useCursorPages } from '../../../api/use-cursor-pages.js';
import { useTranslate } from '../../../i18n/language.js';
import { useBoth } from '../../../i18n/use-both.js';
import type { EntryToCancel } from '../../../parts/cancel-entry.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { ListFoot } from '../../../parts/list-foot.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { Waiting } from '../../../parts/waiting.js';
import type { BulkRow } from '../../decisions/bulk-result.js';
import { useSelection } from '../../decisions/use-selection.js';
import { requestColumns } from '../../me/request-columns.js';
import { useRequestTime } from '../../me/use-request-time.js';
import { HrRequestRow } from './request-row.js';
import { HR_REQUESTS, type HrRequest } from './staff-queries.js';
import { useApprove } from './use-approve.js';
import type { RequestQuery } from './use-request-filters.js';

const SelectionBar = lazily(async () => (await import('../../decisions/selection-bar.js')).SelectionBar);
const BulkResult = lazily(async () => (await import('../../decisions/bulk-result.js')).BulkResult);
const CancelEntry = lazily(async () => (await import('../../../parts/cancel-entry.js')).CancelEntry);
const DecideRequests = lazily(
  async () => (await import('../../decisions/decide-requests.js')).DecideRequests,
);

/** Requests, each with where it stands; those that the caller may decide one by one or several at once. */
export function HrRequestList({ query }: { query: RequestQuery }) {
  const t = useTranslate();
  const timeOf = useRequestTime();
  const both = useBoth();
  const client = useQueryClient();
  const deciding = useDialog<{ readonly ids: readonly string[]; readonly outcome: 'approved' | 'refused' }>();
  const cancelling = useDialog<EntryToCancel>();
  const { permissions, employeeId } = useSignedIn();
  const mayAsk = permissions.includes('corrections:write');
  const [rows, setRows] = useState<readonly BulkRow[]>([]);
  const queryKey = [...HR_REQUESTS, query];
  const approve = useApprove(queryKey);
  const { items, error, retry, isOld, more } = useCursorPages(queryKey, (next) =>
    answerOf(api.GET('/api/v1/requests', { params: { query: { ...next, ...query } } })),
  );
  const selection = useSelection((items ?? []).filter(({ mayDecide }) => mayDecide).map(({ id }) => id));
  const nameOf = (request: HrRequest): string =>
    `${request.fullName}, ${both(request.kindVi, request.kindEn)}, ${timeOf(request)}`;
  const decideSome = (outcome: 'approved' | 'refused') => () =>
    deciding.show({ ids: selection.ids, outcome });
  const mayDecide = (items ?? []).filter((item) => item.mayDecide).length;
  return (
    <>
      {rows.length > 0 && <BulkResult rows={rows} onClose={() => setRows([])} />}
      <RefusalAlert error={approve.error} />
      {error ? (
        <FailureView error={error} retry={retry} />
      ) : !items ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={t('hr-requests.none')}>{t('hr-requests.none-text')}</Empty>
      ) : (
        <>
          {mayDecide > 1 && (
            <SelectionBar
              selection={selection}
              accept={{ name: t('proposal.approve'), open: decideSome('approved') }}
              refuse={{ name: t('proposal.reject'), open: decideSome('refused') }}
            />
          )}
          <ul className="plain-list ruled" aria-busy={isOld}>
            {items.map((request) => (
              <HrRequestRow
                key={request.id}
                request={request}
                name={nameOf(request)}
                {...(mayDecide > 1 && { selection })}
                onApprove={() => approve.mutate(request.id)}
                onRefuse={() => deciding.show({ ids: [request.id], outcome: 'refused' })}
                onCancel={
                  mayAsk && request.status === 'approved' && request.employeeId !== employeeId
                    ? () => cancelling.show({ id: request.id, name: nameOf(request), waits: false })
                    : undefined
                }
              />
            ))}
          </ul>
        </>
      )}
      <ListFoot more={more} name={t('hr-requests.list')} columns={requestColumns(timeOf)} />
      {cancelling.target !== null && (
        <CancelEntry
          open={cancelling.open}
          target={cancelling.target}
          onClose={cancelling.close}
          cancel={async (body) => {
            const params = { path: { id: cancelling.target?.id ?? '' } };
            await answerOf(api.POST('/api/v1/requests/{id}/cancellation', { params, body }));
            await client.invalidateQueries({ queryKey: HR_REQUESTS });
          }}
        />
      )}
      {deciding.target !== null && (
        <DecideRequests
          open={deciding.open}
          {...deciding.target}
          onClose={deciding.close}
          onDecided={async (outcomes) => {
            const names = new Map((items ?? []).map((each) => [each.id, nameOf(each)]));
            setRows(outcomes.map(({ id, code }) => ({ id, code, name: names.get(id) ?? id })));
            selection.clear();
            await client.invalidateQueries({ queryKey: HR_REQUESTS });
          }}
        />
      )}
    </>
  );
}
