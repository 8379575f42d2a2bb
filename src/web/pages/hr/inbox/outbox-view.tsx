import { Button } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { UndoBar } from './undo-bar.js';
import type { Outbox } from './use-outbox.js';

const BulkResult = lazily(async () => (await import('../../decisions/bulk-result.js')).BulkResult);

/** What is about to be sent, what could not be, and what became of what was; on every page of HR where there is any of it. */
export function OutboxView({ outbox }: { outbox: Outbox }) {
  const t = useTranslate();
  const { waiting, sendAt, undo, sendNow, failed, rows } = outbox;
  const about = (count: number): string => t('hr-undo.about', { count });
  return (
    <div className="stack">
      {failed.map((one, at) => (
        <div key={`${at} ${one.job.does}`} className="stack-close">
          <FailureView error={one.error} />
          <div className="row row-apart undo-bar">
            <span>{t('hr-undo.failed', { what: about(one.job.items.length) })}</span>
            <span className="row">
              <Button type="primary" onClick={() => outbox.again(one)}>
                {t('hr-undo.again')}
              </Button>
              <Button onClick={() => outbox.drop(one)}>{t('hr-undo.drop')}</Button>
            </span>
          </div>
        </div>
      ))}
      {waiting !== null && (
        <UndoBar what={about(waiting.job.items.length)} sendAt={sendAt} onUndo={undo} onSend={sendNow} />
      )}
      {rows.length > 0 && <BulkResult rows={rows} onClose={outbox.forget} />}
    </div>
  );
}
