import CheckOutlined from '@ant-design/icons/CheckOutlined';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { isRefusal, RefusalError } from '../../api/refusal.js';
import { formatClock } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { failureText } from '../../parts/failure-text.js';
import type { Arrival } from './arrivals.js';
import type { CheckSubject, KioskCheck } from './kiosk-link.js';
import { PinPad } from './pin-pad.js';
import type { ListenToPad } from './use-pad-digits.js';

interface AskCheckProps {
  /** Who came in just now, the latest first. */
  readonly arrivals: readonly Arrival[];
  readonly listen: ListenToPad;
  readonly restMs: (nowMs: number) => number;
  readonly ask: (check: KioskCheck) => Promise<void>;
  readonly onAsked: () => void;
  readonly onLeave: () => void;
}

/** `Đề nghị kiểm tra` of a guard: about whom, what to look at, and the guard's own PIN. */
export function AskCheck({ arrivals, listen, restMs, ask, onAsked, onLeave }: AskCheckProps) {
  const t = useTranslate();
  const [who, setWho] = useState(arrivals[0]?.id ?? null);
  const [about, setAbout] = useState<CheckSubject>('badge');
  const [isAsking, setIsAsking] = useState(false);
  const { mutate, isPending, error } = useMutation({ mutationFn: ask, onSuccess: onAsked });
  if (isAsking && who !== null) {
    return (
      <PinPad
        title={t('kiosk.check-pin-title')}
        hint={t('kiosk.check-pin-hint')}
        listen={listen}
        restMs={restMs}
        isBusy={isPending}
        onPin={(pin) => mutate({ employeeId: who, about, pin })}
        onLeave={() => setIsAsking(false)}
      >
        {error && <Failure error={error} />}
      </PinPad>
    );
  }
  const subjects = [
    ['badge', t('kiosk.check-badge')],
    ['uniform', t('kiosk.check-uniform')],
    ['footwear', t('kiosk.check-footwear')],
  ] as const;
  return (
    <section className="kiosk-pad" aria-label={t('kiosk.check')}>
      <h2 className="kiosk-pad-title">{t('kiosk.check')}</h2>
      <p className="quiet kiosk-pad-hint">{t('kiosk.check-text')}</p>
      {arrivals.length === 0 && <p>{t('kiosk.check-nobody')}</p>}
      {arrivals.length > 0 && (
        <>
          <div role="group" aria-label={t('kiosk.check-who')} className="kiosk-choices">
            {arrivals.map(({ id, name, at }) => (
              <Choice key={id} chosen={id === who} onChoose={() => setWho(id)}>
                {name} · {formatClock(at).slice(0, 5)}
              </Choice>
            ))}
          </div>
          <h3 className="kiosk-pad-part">{t('kiosk.check-about')}</h3>
          <div role="group" aria-label={t('kiosk.check-about')} className="kiosk-choices kiosk-choices-row">
            {subjects.map(([subject, label]) => (
              <Choice key={subject} chosen={subject === about} onChoose={() => setAbout(subject)}>
                {label}
              </Choice>
            ))}
          </div>
        </>
      )}
      <div className="kiosk-choices kiosk-choices-row">
        <Button size="large" onClick={onLeave}>
          {t('kiosk.pin-cancel')}
        </Button>
        {arrivals.length > 0 && (
          <Button size="large" type="primary" onClick={() => setIsAsking(true)}>
            {t('kiosk.check-next')}
          </Button>
        )}
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Choice({ chosen, onChoose, children }: ChoiceProps) {
  return (
    <Button
      size="large"
      type={chosen ? 'primary' : 'default'}
      aria-pressed={chosen}
      {...(chosen && { icon: <CheckOutlined /> })}
      onClick={onChoose}
    >
      {children}
    </Button>
  );
}

function Failure({ error }: { error: unknown }) {
  const t = useTranslate();
  if (isRefusal(error, 'not-permitted')) return t('kiosk.check-not-permitted');
  if (error instanceof RefusalError && error.problem.code === 'too-many-requests')
    return t('kiosk.pin-paused');
  const text = failureText(error);
  return 'key' in text ? t(text.key) : text.detail;
}
