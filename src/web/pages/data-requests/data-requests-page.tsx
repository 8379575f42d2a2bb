import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { ListFoot } from '../../parts/list-foot.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { NotPermitted } from '../not-permitted.js';
import { CopyButton } from './copy-button.js';
import { isCopy } from './own-data-requests.js';
import { requestColumns } from './request-columns.js';
import { RequestRow } from './request-row.js';
import type { DataRequest } from './request-words.js';

const EnterPaper = lazily(async () => (await import('./enter-paper.js')).EnterPaper);
const AnswerRequest = lazily(async () => (await import('./answer-request.js')).AnswerRequest);

const REGISTER = ['data-requests'];
const states = { open: 'rights.state-open', overdue: 'rights.state-overdue', answered: 'rights.state-answered' } as const satisfies Record<string, MessageKey>; // prettier-ignore
type State = keyof typeof states;

/** The register of what people ask about their own data, with its clocks; nobody works on their own request. */
export function DataRequestsPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  if (!permissions.includes('data-requests:read')) return <NotPermitted title={t('data-requests.title')} />;
  return (
    <>
      <PageHeading title={t('data-requests.title')} />
      <p className="quiet">{t('rights.text')}</p>
      <Register mayWrite={permissions.includes('data-requests:write')} />
    </>
  );
}

function Register({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate();
  const client = useQueryClient();
  const id = useId();
  const entering = useDialog<true>();
  const answering = useDialog<DataRequest>();
  const { employeeId, permissions } = useSignedIn();
  const [parameters, setParameters] = useSearchParams();
  const said = parameters.get('xem');
  const state: State | null = said !== null && said in states ? (said as State) : null;
  const pages = useCursorPages([...REGISTER, state], (next) =>
    answerOf(api.GET('/api/v1/data-requests', { params: { query: { ...next, ...(state && { state }) } } })),
  );
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: REGISTER });
  const receive = useMutation({
    mutationFn: (request: DataRequest) =>
      answerOf(api.POST('/api/v1/data-requests/{id}/receipt', { params: { path: { id: request.id } } })),
    onSettled: refresh,
  });
  const actionsOf = (request: DataRequest) => {
    if (!mayWrite || request.employeeId === employeeId) return undefined;
    if (isCopy(request))
      return (
        permissions.includes('health:read') && (
          <CopyButton
            name={t('rights.download-of', { name: request.fullName })}
            load={() => {
              const params = { path: { id: request.id } };
              return answerOf(api.GET('/api/v1/data-requests/{id}/export', { params }));
            }}
          />
        )
      );
    if (request.outcome !== null) return undefined;
    return (
      <span className="row">
        {request.receiptAt === null && (
          <Button
            aria-label={t('rights.receipt-of', { name: request.fullName })}
            loading={receive.isPending && receive.variables.id === request.id}
            onClick={() => receive.mutate(request)}
          >
            {t('rights.receipt')}
          </Button>
        )}
        <Button
          type="primary"
          aria-label={t('rights.answer-of', { name: request.fullName })}
          onClick={() => answering.show(request)}
        >
          {t('rights.answer')}
        </Button>
      </span>
    );
  };
  return (
    <Section
      title={t('rights.register')}
      actions={
        mayWrite && (
          <Button type="primary" onClick={() => entering.show(true)}>
            {t('rights.enter')}
          </Button>
        )
      }
    >
      <div className="filters">
        <div className="stack-close">
          <label htmlFor={id}>{t('rights.state')}</label>
          <Select<State | 'all'>
            id={id}
            value={state ?? 'all'}
            options={[
              { value: 'all', label: t('rights.every-state') },
              ...(Object.keys(states) as State[]).map((value) => ({ value, label: t(states[value]) })),
            ]}
            onChange={(value) => setParameters(value === 'all' ? {} : { xem: value }, { replace: true })}
          />
        </div>
      </div>
      <RefusalAlert error={receive.error} />
      {pages.error ? (
        <FailureView error={pages.error} retry={pages.retry} />
      ) : !pages.items ? (
        <Waiting />
      ) : pages.items.length === 0 ? (
        <Empty title={t('rights.nothing')}>{t('rights.nothing-text')}</Empty>
      ) : (
        <ul className="plain-list ruled" aria-busy={pages.isOld}>
          {pages.items.map((request) => (
            <RequestRow key={request.id} request={request} isOwn={false} actions={actionsOf(request)} />
          ))}
        </ul>
      )}
      <ListFoot more={pages.more} name={t('data-requests.title')} columns={requestColumns} />
      {entering.target !== null && (
        <EnterPaper open={entering.open} onClose={entering.close} onEntered={refresh} />
      )}
      {answering.target !== null && (
        <AnswerRequest
          request={answering.target}
          open={answering.open}
          onClose={answering.close}
          onAnswered={refresh}
        />
      )}
    </Section>
  );
}
