import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { MoreButton } from '../../parts/more-button.js';
import { Waiting } from '../../parts/waiting.js';
import { actionName } from './action-names.js';

const PAGE = 10;

/** Who looked at or changed the own record, newest first. */
export function RecordAccess() {
  const t = useTranslate();
  const { data, error, refetch, ...more } = useInfiniteQuery({
    queryKey: ['me', 'record-access'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/me/record-access', {
          params: { query: { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const entries = data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <Empty title={t('record.empty')}>{t('record.empty-text')}</Empty>;
  return (
    <>
      <ul className="plain-list ruled">
        {entries.map(({ id, at, actorLabel, action }) => {
          const name = actionName(action);
          return (
            <li key={id} className="stack-close">
              <span>
                <strong>{actorLabel}</strong> {name === null ? action : t(name)}
              </span>
              <span className="quiet">{formatInstant(at)}</span>
            </li>
          );
        })}
      </ul>
      <MoreButton {...more} />
    </>
  );
}
