import { useQuery } from '@tanstack/react-query';
import type { components } from '../../api-types.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { SaveButton } from '../../parts/save-button.js';
import { Waiting } from '../../parts/waiting.js';
import { actionName } from '../audit/action-names.js';
import { useChangeWords } from './use-change-words.js';

type Change = components['schemas']['RecordChange'];

/** What was changed of a record, the newest first: when, by whom, what it was and is. */
export function RecordHistory({
  name,
  queryKey,
  load,
}: {
  name: string;
  queryKey: readonly unknown[];
  load: () => Promise<{ readonly items: readonly Change[] }>;
}) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: load,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const wordsOf = useChangeWords(data?.items ?? []);
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.items.length === 0) return <Empty title={t('history.none')} />;
  const did = ({ action }: Change): string => {
    const key = actionName(action);
    return t(key ?? 'history.unknown');
  };
  return (
    <div className="stack">
      <ul className="plain-list ruled">
        {data.items.map((change) => (
          <li key={change.id} className="stack-close">
            <span>
              <strong>{change.actorLabel}</strong> {did(change)}
            </span>
            <span className="record-title">{wordsOf(change).join('; ')}</span>
            <span className="quiet">{formatInstant(change.at)}</span>
          </li>
        ))}
      </ul>
      <SaveButton
        name={name}
        source={{
          load: () => Promise.resolve({ items: data.items, nextCursor: null }),
          columns: (words) => [
            [words.t('save.at'), ({ at }: Change) => ({ at })],
            [words.t('save.who'), ({ actorLabel }: Change) => actorLabel],
            [words.t('save.what'), (change: Change) => did(change)],
            [words.t('save.text'), (change: Change) => wordsOf(change).join('; ')],
          ],
        }}
      />
    </div>
  );
}
