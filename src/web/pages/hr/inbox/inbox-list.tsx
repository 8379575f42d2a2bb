import { Checkbox } from 'antd';
import { useRef } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useCursorPages } from '../../../api/use-cursor-pages.js';
import { useTranslate } from '../../../i18n/language.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { ListFoot } from '../../../parts/list-foot.js';
import type { Columns } from '../../../parts/save/columns.js';
import { Waiting } from '../../../parts/waiting.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { useSelection } from '../../decisions/use-selection.js';
import { exceptionNames } from '../../me/day-words.js';
import { Beside, DayBeside } from '../day-beside.js';
import { INBOX, type InboxItem } from '../hr-queries.js';
import { dayState } from './day-state.js';
import { useDayStateWords } from './day-state-mark.js';
import { InboxActions } from './inbox-actions.js';
import { InboxCounts } from './inbox-counts.js';
import { queryOf, type InboxFilters } from './inbox-filters.js';
import { keyOf, type InboxJob } from './inbox-job.js';
import { InboxRow } from './inbox-row.js';
import { moveInRows } from './row-keys.js';
import { useFrameOutbox } from './use-outbox.js';

const columns: Columns<InboxItem> = ({ t, both }) => [
  [t('people.name'), ({ fullName }) => fullName],
  [t('people.code'), ({ employeeCode }) => employeeCode],
  [t('people.unit'), ({ unitName }) => unitName],
  [t('save.date'), ({ date }) => ({ date })],
  [
    t('save.what'),
    ({ exceptions }) =>
      exceptions
        .map(({ kind, sentence, sentenceEn }) => `${t(exceptionNames[kind])}. ${both(sentence, sentenceEn)}`)
        .join('\n'),
  ],
];

const InboxDialogs = lazily(async () => (await import('./inbox-dialogs.js')).InboxDialogs);

/** The days by gravity, one beside in full, and what can be decided on several of them at once. */
export function InboxList({
  filters,
  today,
  opened,
  onOpen,
}: {
  filters: InboxFilters;
  today: string;
  opened: string | null;
  onOpen: (key: string | null) => void;
}) {
  const t = useTranslate();
  const stateWords = useDayStateWords();
  const list = useRef<HTMLUListElement>(null);
  const query = queryOf(filters);
  const { items, first, error, retry, isOld, more } = useCursorPages([...INBOX, query], (next) =>
    answerOf(api.GET('/api/v1/inbox', { params: { query: { ...query, ...next } } })),
  );
  const selection = useSelection((items ?? []).map(keyOf));
  const acting = useDialog<Pick<InboxJob, 'does' | 'items'>>();
  const outbox = useFrameOutbox();
  const held = new Set(outbox.waiting?.job.items.map(keyOf) ?? []);
  const chosen = (items ?? []).filter((item) => selection.has(keyOf(item)) && !held.has(keyOf(item)));
  const act = (does: InboxJob['does'], about: readonly InboxItem[]): void =>
    acting.show({ does, items: about });
  const close = (): void => {
    onOpen(null);
    const row = list.current?.querySelector<HTMLElement>('[data-open][aria-current]');
    (row ?? list.current?.querySelector<HTMLElement>('[data-open]'))?.focus();
  };
  const shown = items?.find((item) => keyOf(item) === opened);
  return (
    <Beside isTwo={opened !== null} onClose={close}>
      <section className="panel stack" aria-label={t('hr-inbox.title')}>
        {error ? (
          <FailureView error={error} retry={retry} />
        ) : !items ? (
          <Waiting />
        ) : items.length === 0 ? (
          <Empty title={t(isAllClear(filters) ? 'hr-inbox.none-open' : 'hr-inbox.none')}>
            {t('hr-inbox.none-text')}
          </Empty>
        ) : (
          <div className="stack" aria-busy={isOld}>
            <InboxCounts counts={first?.counts ?? null} />
            {outbox.waiting === null && (
              <div className="row row-apart selection" role="group" aria-label={t('decisions.bulk')}>
                <Checkbox
                  checked={selection.isAll}
                  indeterminate={chosen.length > 0 && !selection.isAll}
                  onChange={selection.toggleAll}
                >
                  {chosen.length === 0
                    ? t('decisions.choose-all')
                    : t('decisions.chosen', { count: chosen.length })}
                </Checkbox>
                {chosen.length > 0 ? (
                  <InboxActions items={chosen} onAct={act} />
                ) : (
                  <span className="quiet hidden-when-narrow">{t('hr-inbox.keys')}</span>
                )}
              </div>
            )}
            <ul className="plain-list ruled" ref={list} onKeyDown={moveInRows}>
              {items.map((item) => (
                <InboxRow
                  key={keyOf(item)}
                  item={item}
                  today={today}
                  isOpen={keyOf(item) === opened}
                  isChosen={selection.has(keyOf(item))}
                  isHeld={held.has(keyOf(item))}
                  onOpen={() => onOpen(keyOf(item))}
                  onToggle={() => selection.toggle(keyOf(item))}
                />
              ))}
            </ul>
            <ListFoot
              more={more}
              name={t('hr-inbox.title')}
              columns={(words) => [
                ...columns(words),
                [words.t('save.state'), (item) => stateWords(dayState(item, today))],
              ]}
            />
          </div>
        )}
      </section>
      <DayBeside
        opened={opened}
        name={shown?.fullName ?? null}
        actions={
          shown !== undefined && outbox.waiting === null && <InboxActions items={[shown]} onAct={act} />
        }
        onClose={close}
      />
      {acting.target !== null && (
        <InboxDialogs
          open={acting.open}
          {...acting.target}
          onClose={acting.close}
          onPut={(job) => {
            selection.clear();
            outbox.put(job);
          }}
        />
      )}
    </Beside>
  );
}

/** Whether an empty list says that nothing is left to do, and not only that nothing fits. */
function isAllClear({ state, text, unitId, kind }: InboxFilters): boolean {
  return state === 'open' && text === '' && unitId === null && kind === null;
}
