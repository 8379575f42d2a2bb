import { Button } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { useCountdown } from '../../../parts/use-countdown.js';
import { UNDO_SECONDS } from './undo-seconds.js';

/** What is about to be sent, for how long it can be taken back, and both ways out. */
export function UndoBar({
  what,
  sendAt,
  onUndo,
  onSend,
}: {
  what: string;
  sendAt: number;
  onUndo: () => void;
  onSend: () => void;
}) {
  const t = useTranslate();
  const left = useCountdown({ from: sendAt - UNDO_SECONDS * 1000, seconds: UNDO_SECONDS });
  return (
    <div className="row row-apart undo-bar">
      <span role="status">{t('hr-undo.waits', { what })}</span>
      <span className="row">
        <span aria-hidden="true" className="quiet time">
          {t('hr-undo.seconds', { seconds: left })}
        </span>
        <Button type="primary" onClick={onUndo}>
          {t('hr-undo.undo')}
        </Button>
        <Button onClick={onSend}>{t('hr-undo.now')}</Button>
      </span>
    </div>
  );
}
