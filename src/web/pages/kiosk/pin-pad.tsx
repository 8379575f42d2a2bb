import { Button } from 'antd';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { useNow } from '../../parts/use-now.js';
import { usePadDigits, type ListenToPad } from './use-pad-digits.js';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface PinPadProps {
  readonly title: string;
  readonly hint: string;
  readonly listen: ListenToPad;
  /** How long the pad still rests, in ms, at a moment in ms. */
  readonly restMs: (nowMs: number) => number;
  readonly isBusy?: boolean;
  /** What became of the PIN before. */
  readonly children?: ReactNode;
  readonly onPin: (pin: string) => void;
  readonly onLeave: () => void;
}

/** Large keys for a PIN; the keyboard types too. What is typed is shown as dots, whoever stands behind. */
export function PinPad({ title, hint, listen, restMs, isBusy = false, children, onPin, onLeave }: PinPadProps) {
  const t = useTranslate();
  const titleId = useId();
  const pad = useRef<HTMLElement>(null);
  const seconds = Math.ceil(restMs(useNow(500)) / 1000);
  const isResting = seconds > 0;
  const take = (pin: string): void => {
    if (restMs(Date.now()) === 0 && !isBusy) onPin(pin);
  };
  const { count, isShort, press } = usePadDigits(listen, take, onLeave);
  useEffect(() => pad.current?.focus(), []);
  // A press must not take the focus: Enter on the keyboard then still means that the PIN is whole.
  const keepFocus = (event: { preventDefault(): void }): void => event.preventDefault();
  return (
    <section className="kiosk-pad" aria-labelledby={titleId} tabIndex={-1} ref={pad}>
      <h2 id={titleId} className="kiosk-pad-title">{title}</h2>
      <p className="quiet kiosk-pad-hint">{hint}</p>
      <p className="kiosk-dots" role="status" aria-label={t('kiosk.pin-typed', { count })}>
        <span aria-hidden>{count === 0 ? '–' : '●'.repeat(count)}</span>
      </p>
      <div className="kiosk-said-below" role="alert">
        {isResting ? t('kiosk.pin-wait', { seconds }) : isShort ? t('kiosk.pin-short') : children}
      </div>
      <div className="kiosk-keys" onMouseDown={keepFocus}>
        {DIGITS.map((digit) => (
          <Button key={digit} size="large" disabled={isResting} aria-label={t('kiosk.pin-digit', { digit })} onClick={() => press(digit)}>
            {digit}
          </Button>
        ))}
        <Button size="large" className="kiosk-word" disabled={isResting} onClick={() => press('Backspace')}>
          {t('kiosk.pin-delete')}
        </Button>
        <Button size="large" disabled={isResting} aria-label={t('kiosk.pin-digit', { digit: 0 })} onClick={() => press('0')}>
          0
        </Button>
        <Button size="large" className="kiosk-word" type="primary" disabled={isResting} loading={isBusy} onClick={() => press('Enter')}>
          {t('kiosk.pin-enter')}
        </Button>
      </div>
      <Button size="large" className="kiosk-leave" onClick={onLeave}>
        {t('kiosk.pin-cancel')}
      </Button>
    </section>
  );
} // prettier-ignore
