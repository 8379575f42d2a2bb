import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { RecordList } from '../../parts/record-list.js';
import { DEVICES } from './queries.js';

/** The orders of a terminal and what became of them, newest first. */
export function TerminalOrderList({ deviceId }: { deviceId: string }) {
  const t = useTranslate();
  const pages = useCursorPages([...DEVICES, 'terminals', deviceId, 'commands'], async (query) => {
    const params = { path: { id: deviceId }, query };
    const page = await answerOf(api.GET('/api/v1/terminals/{id}/commands', { params }));
    return { ...page, items: page.items.map((order) => ({ ...order, id: order.number })) };
  });
  const kinds = {
    'user-update': t('terminals.order-user-update'),
    'user-delete': t('terminals.order-user-delete'),
    resend: t('terminals.order-resend'),
    'verify-sum': t('terminals.order-verify-sum'),
    check: t('terminals.order-check'),
  };
  const states = {
    queued: t('terminals.order-queued'),
    delivered: t('terminals.order-delivered'),
    done: t('terminals.order-done'),
    failed: t('terminals.order-failed'),
    'given-up': t('terminals.order-given-up'),
  };
  return (
    <RecordList
      pages={pages}
      name={t('terminals.orders')}
      empty={{ title: t('terminals.no-order'), text: t('terminals.no-order-text') }}
      show={({ kind, state, text, queuedBy, queuedAt, endedAt, resultCode }) => ({
        title: `${kinds[kind]}: ${states[state]}`,
        besides: [
          formatInstant(queuedAt),
          queuedBy,
          endedAt === null ? null : formatInstant(endedAt),
          resultCode === null || resultCode === 0 ? null : t('terminals.order-result', { code: resultCode }),
          text,
        ],
      })}
      columns={(words) => [
        [words.t('save.what'), ({ kind }) => kinds[kind]],
        [words.t('save.state'), ({ state }) => states[state]],
        [words.t('save.at'), ({ queuedAt }) => ({ at: queuedAt })],
        [words.t('save.who'), ({ queuedBy }) => queuedBy],
        [words.t('save.ended'), ({ endedAt }) => endedAt && { at: endedAt }],
        [words.t('save.text'), ({ text }) => text],
      ]}
    />
  );
}
