import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { RecordList } from '../../parts/record-list.js';
import { DEVICES } from './queries.js';

/** What a terminal sent and what is no scan, newest first. */
export function TerminalFaultLines({ deviceId }: { deviceId: string }) {
  const t = useTranslate();
  const pages = useCursorPages([...DEVICES, 'terminals', deviceId, 'fault-lines'], (query) => {
    const params = { path: { id: deviceId }, query };
    return answerOf(api.GET('/api/v1/terminals/{id}/fault-lines', { params }));
  });
  const reasons: Readonly<Record<string, string>> = {
    'bad-pin': t('terminals.fault-bad-pin'),
    'bad-time': t('terminals.fault-bad-time'),
    'bad-credential': t('terminals.fault-bad-credential'),
    'same-key-other-content': t('terminals.fault-conflict'),
    nobody: t('terminals.fault-nobody'),
    unreadable: t('terminals.fault-unreadable'),
  };
  return (
    <RecordList
      pages={pages}
      name={t('terminals.fault-lines')}
      empty={{ title: t('terminals.no-fault-line'), text: t('terminals.fault-lines-text') }}
      show={({ reason, text, times, lastAt }) => ({
        title: reasons[reason] ?? t('terminals.fault-other', { reason }),
        besides: [
          formatInstant(lastAt),
          times > 1 ? t('terminals.fault-times', { times }) : null,
          text.trim() === '' ? null : text,
        ],
      })}
      columns={(words) => [
        [words.t('save.error'), ({ reason }) => reasons[reason] ?? t('terminals.fault-other', { reason })],
        [words.t('save.at'), ({ lastAt }) => ({ at: lastAt })],
        [words.t('save.count'), ({ times }) => times],
        [words.t('save.text'), ({ text }) => text],
      ]}
    />
  );
}
