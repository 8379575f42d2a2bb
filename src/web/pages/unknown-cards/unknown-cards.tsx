import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { ListFoot } from '../../parts/list-foot.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { LiveCards } from './live-cards.js';
import { isWhole, listedCard, withLive, type UnknownCard } from './unknown-card.js';
import { UnknownCardRow } from './unknown-card-row.js';
import { lazily } from '../../parts/lazily.js';

const BindCard = lazily(async () => (await import('./bind-card.js')).BindCard);

const queryKey = ['unknown-cards'];

/** The list; a card that is shown to a reader now joins it by itself. */
export function UnknownCards({ mayBind, hearsScans }: { mayBind: boolean; hearsScans: boolean }) {
  const t = useTranslate();
  const client = useQueryClient();
  const [live, setLive] = useState<readonly UnknownCard[]>([]);
  const [boundTo, setBoundTo] = useState<string | null>(null);
  const binding = useDialog<UnknownCard>();
  const { items, error, retry, more } = useCursorPages(queryKey, (next) =>
    answerOf(api.GET('/api/v1/scans/unknown-credentials', { params: { query: next } })),
  );
  const reload = () => client.invalidateQueries({ queryKey });
  const bound = async (name: string): Promise<void> => {
    setLive((before) => before.filter(({ credential }) => credential !== binding.target?.credential));
    setBoundTo(name);
    await reload();
  };
  if (error && !items) return <FailureView error={error} retry={retry} />;
  if (!items) return <Waiting />;
  const cards = withLive(items.map(listedCard), live);
  return (
    <div className="stack">
      {hearsScans && (
        <LiveCards onCard={(card) => setLive((before) => [...before, card])} onGap={() => void reload()} />
      )}
      {boundTo !== null && (
        <Alert type="success" showIcon role="status" title={t('unknown.bound', { name: boundTo })} />
      )}
      <div className="panel">
        {cards.length === 0 ? (
          <Empty title={t('unknown.none')}>{t('unknown.none-text')}</Empty>
        ) : (
          <ul className="plain-list ruled">
            {cards.map((card) => (
              <UnknownCardRow
                key={card.credential}
                card={card}
                {...(mayBind && isWhole(card) && { onBind: () => binding.show(card) })}
              />
            ))}
          </ul>
        )}
      </div>
      <ListFoot
        more={more}
        name={t('unknown.title')}
        columns={(words) => [
          [words.t('save.code'), ({ credential }) => credential],
          [words.t('save.text'), (card) => listedCard(card).printed.join(', ')],
          [words.t('save.place'), ({ device, reader }) => [device.code, reader].filter(Boolean).join(' / ')],
          [words.t('save.count'), ({ scans }) => scans],
          [words.t('save.from'), ({ firstAt }) => ({ at: firstAt })],
          [words.t('save.at'), ({ lastAt }) => ({ at: lastAt })],
        ]}
      />
      {binding.target !== null && (
        <BindCard
          open={binding.open}
          card={binding.target}
          onClose={binding.close}
          onBound={(name) => void bound(name)}
        />
      )}
    </div>
  );
}
