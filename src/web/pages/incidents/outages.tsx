import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';
import { INCIDENTS } from './incidents-words.js';
import { Proposals } from './proposals.js';

const DeclareOutage = lazily(async () => (await import('./declare-outage.js')).DeclareOutage);

/** Times at which a unit could not badge in, to be excused. */
export function Outages({ mayDecide, mayPropose }: { mayDecide: boolean; mayPropose: boolean }) {
  const t = useTranslate();
  const declaring = useDialog<true>();
  const pages = useCursorPages([...INCIDENTS, 'excuses'], (next) =>
    answerOf(api.GET('/api/v1/excuses', { params: { query: { ...next, kind: 'device-outage' } } })),
  );
  return (
    <>
      <Proposals
        title={t('outages.title')}
        actions={mayPropose && <Button onClick={() => declaring.show(true)}>{t('outages.declare')}</Button>}
        pages={pages}
        empty={{ title: t('outages.none'), text: t('outages.none-text') }}
        mayDecide={mayDecide}
        decide={(body) => answerOf(api.POST('/api/v1/excuses/decide', { body }))}
        nameOf={({ unitName, fullName, fromAt, untilAt, affected }) => ({
          title: unitName ?? fullName ?? '–',
          when: `${formatInstant(fromAt)} – ${formatInstant(untilAt)}`,
          besides: affected === null ? null : t('outages.affected', { count: affected }),
        })}
      />
      {declaring.target !== null && <DeclareOutage open={declaring.open} onClose={declaring.close} />}
    </>
  );
}
