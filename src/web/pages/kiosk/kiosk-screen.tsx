import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import CloudSyncOutlined from '@ant-design/icons/CloudSyncOutlined';
import NumberOutlined from '@ant-design/icons/NumberOutlined';
import DisconnectOutlined from '@ant-design/icons/DisconnectOutlined';
import WarningFilled from '@ant-design/icons/WarningFilled';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { formatClock, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useNow } from '../../parts/use-now.js';
import { stillJustCome } from './arrivals.js';
import { AskCheck } from './ask-check.js';
import type { KioskState } from './kiosk-agent.js';
import { KioskCard } from './kiosk-card.js';
import type { Pairing } from './pairing.js';
import { PinPad } from './pin-pad.js';
import { useKiosk, type Hindrance } from './use-kiosk.js';

/** The kiosk at work: the time, whoever scanned last, and whether the server hears it. */
export function KioskScreen({ pairing, onUnpair }: { pairing: Pairing; onUnpair: () => void }) {
  const t = useTranslate();
  const kiosk = useKiosk(pairing);
  const { state, shown, arrival, hindrance, sendRefusedAgain, arrivals } = kiosk;
  const [open, setOpen] = useState<'pin' | 'check' | null>(null);
  const now = useNow(10_000);
  const just = stillJustCome(arrivals, now);
  const close = (): void => setOpen(null);
  const { listenToPad: listen, restMs } = kiosk;
  return (
    <div className="kiosk">
      <header className="kiosk-top row row-apart">
        <Today />
        <Link state={state} />
      </header>
      <main className="kiosk-middle">
        <h1 className="kiosk-title">{t('kiosk.title')}</h1>
        <div className={open === null ? 'kiosk-answer' : 'kiosk-answer kiosk-small'} aria-live="assertive">
          {/* Whoever shows a card is answered, also while somebody else types. */}
          {shown !== null && <KioskCard shown={shown} arrival={arrival} link={state.link} />}
          {shown === null && open === null && <p className="kiosk-invitation">{t('kiosk.invitation')}</p>}
        </div>
        {open === 'pin' && (
          <PinPad
            title={t('kiosk.pin-title')} hint={t('kiosk.pin-hint')} listen={listen} restMs={restMs}
            onPin={(pin) => { close(); kiosk.takePin(pin); }} onLeave={close}
          />
        )}
        {open === 'check' && (
          <AskCheck
            arrivals={just} listen={listen} restMs={restMs} ask={kiosk.ask} onLeave={close}
            onAsked={() => { close(); kiosk.showAsked(); }}
          />
        )}
      </main>
      <footer className="kiosk-bottom">
        {open === null && (
          <div className="row kiosk-doors">
            <Button size="large" className="kiosk-door" icon={<NumberOutlined />} onClick={() => setOpen('pin')}>
              {t('kiosk.forgotten')}
            </Button>
            <Button size="large" className="kiosk-door" onClick={() => setOpen('check')}>
              {t('kiosk.check')}
            </Button>
          </div>
        )}
        {hindrance !== null && <HindranceAlert hindrance={hindrance} />}
        {state.link === 'revoked' && (
          <Alert
            type="error"
            showIcon
            title={t('kiosk.revoked')}
            action={<Button onClick={onUnpair}>{t('kiosk.pair-again')}</Button>}
          />
        )}
        <span className="row quiet">
          {t('kiosk.device', { code: pairing.code })}
          {state.refused > 0 && (
            <>
              <span>{t('kiosk.refused', { count: state.refused })}</span>
              <Button onClick={sendRefusedAgain}>{t('kiosk.send-again')}</Button>
            </>
          )}
        </span>
      </footer>
    </div>
  );
} // prettier-ignore

function Today() {
  const now = new Date(useNow(1_000)).toISOString();
  return (
    <time className="kiosk-clock" dateTime={now}>
      <strong>{formatClock(now).slice(0, 5)}</strong> <span>{formatInstant(now).slice(0, 10)}</span>
    </time>
  );
}

function Link({ state: { link, waiting } }: { state: KioskState }) {
  const t = useTranslate();
  if (waiting > 0 || link === 'away' || link === 'connecting') {
    const isAway = link === 'away';
    const text = waiting > 0 ? t(isAway ? 'kiosk.away-waiting' : 'kiosk.waiting', { count: waiting }) : t(isAway ? 'kiosk.away' : 'kiosk.connecting');
    return (
      <StatusMark tone="warn" icon={link === 'away' ? <DisconnectOutlined /> : <CloudSyncOutlined />}>
        {text}
      </StatusMark>
    );
  }
  if (link === 'revoked') return <StatusMark tone="bad" icon={<WarningFilled />}>{t('kiosk.not-paired')}</StatusMark>;
  return <StatusMark tone="good" icon={<CheckCircleFilled />}>{t('kiosk.open')}</StatusMark>;
} // prettier-ignore

function HindranceAlert({ hindrance }: { hindrance: Hindrance }) {
  const t = useTranslate();
  const texts = {
    'input-method': t('kiosk.input-method'),
    'by-hand': t('kiosk.by-hand'),
    'no-storage': t('kiosk.no-storage'),
  };
  return <Alert type={hindrance === 'no-storage' ? 'error' : 'warning'} showIcon title={texts[hindrance]} />;
}
