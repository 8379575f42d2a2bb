import { Button } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';
import type { Terminal } from './queries.js';
import type { TerminalAsking } from './terminal-dialogs.js';

const TerminalDialogs = lazily(async () => (await import('./terminal-dialogs.js')).TerminalDialogs);

/** What a terminal can be ordered to do, what became of orders, and what it sent that was no scan. */
export function TerminalOrders({ terminal }: { terminal: Terminal }) {
  const t = useTranslate();
  const asking = useDialog<TerminalAsking>();
  const { code, serial, faultLines } = terminal;
  return (
    <>
      <div className="row">
        {serial !== null && (
          <>
            <Button aria-label={t('terminals.upload-of', { code })} onClick={() => asking.show('users')}>
              {t('terminals.upload')}
            </Button>
            <Button aria-label={t('terminals.resend-of', { code })} onClick={() => asking.show('resend')}>
              {t('terminals.resend')}
            </Button>
            <Button aria-label={t('terminals.check-of', { code })} onClick={() => asking.show('check')}>
              {t('terminals.check')}
            </Button>
            <Button
              type="link"
              aria-label={t('terminals.orders-of', { code })}
              onClick={() => asking.show('orders')}
            >
              {t('terminals.orders')}
            </Button>
          </>
        )}
        {faultLines > 0 && (
          <Button
            type="link"
            aria-label={t('terminals.faults-of', { code })}
            onClick={() => asking.show('faults')}
          >
            {t('terminals.faults')}
          </Button>
        )}
      </div>
      {asking.target !== null && <TerminalDialogs terminal={terminal} asking={asking} />}
    </>
  );
}
