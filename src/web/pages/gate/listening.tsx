import { Button } from 'antd';
import { useState } from 'react';
import { formatCountdown } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useCountdown } from '../../parts/use-countdown.js';

const LONGEST_SECONDS = 60;

/** The gate listens: a card has to be shown now. */
export function Listening({ name, until, onStop }: { name: string; until: string; onStop: () => void }) {
  const t = useTranslate();
  const [from] = useState(() => Date.now());
  // The clocks of service and browser may differ; the gate listens for a minute at most.
  const seconds = Math.min(LONGEST_SECONDS, Math.max(1, (Date.parse(until) - from) / 1000));
  const left = useCountdown({ from, seconds });
  return (
    <div className="stack">
      <p role="status">
        <strong>{t('bind.show-card', { name })}</strong>
      </p>
      <p className="short-code" role="timer" aria-live="off">
        {formatCountdown(left)}
      </p>
      <div>
        <Button onClick={onStop}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}
