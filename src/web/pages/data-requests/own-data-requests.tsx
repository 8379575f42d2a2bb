import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { SaveButton } from '../../parts/save-button.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { CopyButton } from './copy-button.js';
import { requestColumns } from './request-columns.js';
import { RequestRow } from './request-row.js';
import type { DataRequest } from './request-words.js';

const AskDialog = lazily(async () => (await import('./ask-dialog.js')).AskDialog);

const queryKey = ['me', 'data-requests'];

/** What the person asked about the own data, with its terms and answers; a copy that was granted is fetched here. */
export function OwnDataRequests() {
  const t = useTranslate();
  const client = useQueryClient();
  const asking = useDialog<true>();
  const [isAsked, setIsAsked] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => answerOf(api.GET('/api/v1/me/data-requests')),
  });
  return (
    <Section
      title={t('rights.own')}
      actions={<Button onClick={() => asking.show(true)}>{t('rights.ask')}</Button>}
    >
      <p className="quiet">{t('rights.own-text')}</p>
      {isAsked && <Alert type="success" showIcon role="status" title={t('rights.asked')} />}
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('rights.none')}>{t('rights.none-text')}</Empty>
      ) : (
        <>
          <ul className="plain-list ruled">
            {data.items.map((request) => (
              <RequestRow
                key={request.id}
                request={request}
                isOwn
                actions={isCopy(request) && <OwnCopy id={request.id} />}
              />
            ))}
          </ul>
          <SaveButton
            name={t('rights.own')}
            source={{
              load: () => Promise.resolve({ items: data.items, nextCursor: null }),
              columns: requestColumns,
            }}
          />
        </>
      )}
      {asking.target !== null && (
        <AskDialog
          open={asking.open}
          onClose={asking.close}
          onAsked={async () => {
            setIsAsked(true);
            await client.invalidateQueries({ queryKey });
          }}
        />
      )}
    </Section>
  );
}

/** Whether a copy of the data may be fetched for it. */
export function isCopy({ kind, outcome }: DataRequest): boolean {
  return kind === 'access' && (outcome === 'granted' || outcome === 'partly');
}

function OwnCopy({ id }: { id: string }) {
  const t = useTranslate();
  return (
    <CopyButton
      name={t('my-data.title')}
      load={() => answerOf(api.GET('/api/v1/me/data-requests/{id}/export', { params: { path: { id } } }))}
    />
  );
}
