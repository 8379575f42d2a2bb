import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { PageHeading } from '../../layout/page-heading.js';
import { Ago } from '../../parts/ago.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { ListFoot } from '../../parts/list-foot.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Waiting } from '../../parts/waiting.js';
import { placeOfNotice } from './place-of-notice.js';
import { MY_NOTICES, unreadQuery } from './queries.js';

/** What the person was told, the newest first; what is new can be marked as read. */
export function NoticesPage() {
  const t = useTranslate();
  const both = useBoth();
  const client = useQueryClient();
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  const { items, error, retry, more } = useCursorPages([...MY_NOTICES, 'all'], (next) =>
    answerOf(api.GET('/api/v1/me/notices', { params: { query: next } })),
  );
  const mark = useMutation({
    mutationFn: (ids: readonly string[] | null) =>
      answerOf(api.POST('/api/v1/me/notices/read', { body: ids === null ? {} : { ids: [...ids] } })),
    onSettled: () => client.invalidateQueries({ queryKey: MY_NOTICES }),
  });
  return (
    <>
      <div className="row row-apart">
        <PageHeading title={t('my-notices.title')} />
        {unread > 0 && (
          <Button loading={mark.isPending} onClick={() => mark.mutate(null)}>
            {t('my-notices.read-all', { count: unread })}
          </Button>
        )}
      </div>
      <RefusalAlert error={mark.error} />
      <div className="panel">
        {error ? (
          <FailureView error={error} retry={retry} />
        ) : !items ? (
          <Waiting />
        ) : items.length === 0 ? (
          <Empty title={t('my-notices.none')}>{t('my-notices.none-text')}</Empty>
        ) : (
          <ul className="plain-list ruled">
            {items.map(({ id, kind, vi, en, createdAt, readAt }) => (
              <li key={id} className="stack-close">
                <span className="row">
                  {readAt === null && <span className="chip chip-new">{t('my-notices.new')}</span>}
                  <Link
                    to={placeOfNotice(kind)}
                    className={readAt === null ? 'record-title unread' : 'record-title'}
                    onClick={() => readAt === null && mark.mutate([id])}
                  >
                    {both(vi, en)}
                  </Link>
                </span>
                <span className="quiet">
                  <Ago at={createdAt} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <ListFoot
        more={more}
        name={t('my-notices.title')}
        columns={(words) => [
          [words.t('save.at'), ({ createdAt }) => ({ at: createdAt })],
          [words.t('save.text'), ({ vi, en }) => both(vi, en)],
        ]}
      />
    </>
  );
}
