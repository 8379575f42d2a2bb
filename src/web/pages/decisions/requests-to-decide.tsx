import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { ListFoot } from '../../parts/list-foot.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { BulkResult, type BulkRow } from './bulk-result.js';
import { DECISIONS, REQUESTS, type WorkRequest } from './decisions-queries.js';
import { RequestToDecide } from './request-to-decide.js';
import { SelectionBar } from './selection-bar.js';
import { useApproveRequest } from './use-approve-request.js';
import { useSelection } from './use-selection.js';
import { requestColumns } from '../me/request-columns.js';
import { useRequestTime } from '../me/use-request-time.js';

const DecideRequests = lazily(async () => (await import('./decide-requests.js')).DecideRequests);

/** The requests on which the caller decides now, one by one or several at once. */
export function RequestsToDecide() {
  const t = useTranslate();
  const timeOf = useRequestTime();
  const both = useBoth();
  const client = useQueryClient();
  const deciding = useDialog<{ readonly ids: readonly string[]; readonly outcome: 'approved' | 'refused' }>();
  const approve = useApproveRequest();
  const [rows, setRows] = useState<readonly BulkRow[]>([]);
  const { items, error, retry, more } = useCursorPages(REQUESTS, (next) =>
    answerOf(api.GET('/api/v1/requests', { params: { query: { ...next, view: 'to-decide' } } })),
  );
  const selection = useSelection((items ?? []).map(({ id }) => id));
  const nameOf = (request: WorkRequest): string =>
    `${request.fullName}, ${both(request.kindVi, request.kindEn)}, ${timeOf(request)}`;
  const decideSome = (outcome: 'approved' | 'refused') => () =>
    deciding.show({ ids: selection.ids, outcome });
  return (
    <Section title={t('decisions.requests')}>
      <BulkResult rows={rows} onClose={() => setRows([])} />
      <RefusalAlert error={approve.error} />
      {approve.isSuccess && <Alert type="success" showIcon role="status" title={approve.variables.said} />}
      {error ? (
        <FailureView error={error} retry={retry} />
      ) : !items ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={t('decisions.no-requests')}>{t('decisions.no-requests-text')}</Empty>
      ) : (
        <>
          {items.length > 1 && (
            <SelectionBar
              selection={selection}
              accept={{ name: t('proposal.approve'), open: decideSome('approved') }}
              refuse={{ name: t('proposal.reject'), open: decideSome('refused') }}
            />
          )}
          <ul className="plain-list ruled">
            {items.map((request) => (
              <RequestToDecide
                key={request.id}
                request={request}
                name={nameOf(request)}
                {...(items.length > 1 && { selection })}
                onApprove={() =>
                  approve.mutate({
                    id: request.id,
                    said: t(
                      request.status === 'cancelling' ? 'decisions.cancelled-now' : 'decisions.approved-now',
                      { name: nameOf(request) },
                    ),
                  })
                }
                onRefuse={() => deciding.show({ ids: [request.id], outcome: 'refused' })}
              />
            ))}
          </ul>
        </>
      )}
      <ListFoot more={more} name={t('decisions.requests')} columns={requestColumns(timeOf)} />
      {deciding.target !== null && (
        <DecideRequests
          open={deciding.open}
          {...deciding.target}
          onClose={deciding.close}
          onDecided={async (outcomes) => {
            const names = new Map((items ?? []).map((each) => [each.id, nameOf(each)]));
            setRows(outcomes.map(({ id, code }) => ({ id, code, name: names.get(id) ?? id })));
            selection.clear();
            await client.invalidateQueries({ queryKey: DECISIONS });
          }}
        />
      )}
    </Section>
  );
}
