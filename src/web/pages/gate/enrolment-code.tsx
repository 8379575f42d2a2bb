import { Alert } from 'antd';
import { formatCountdown } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { CopyButton } from '../../parts/copy-button.js';
import { useCountdown } from '../../parts/use-countdown.js';

const MINUTES_15 = 900;

/** A code, large enough to be read out across a room, how long it holds, and where it is typed. */
export function EnrolmentCode({
  code,
  expiresAt,
  issuedAt,
}: {
  code: string;
  expiresAt: string;
  issuedAt: number;
}) {
  const t = useTranslate();
  // By this machine's clock, but never longer than a code can hold: the clocks may differ.
  const seconds = Math.min(MINUTES_15, Math.max(0, (Date.parse(expiresAt) - issuedAt) / 1000));
  const left = useCountdown({ from: issuedAt, seconds });
  const command = `congvu gate enrol --server ${location.origin} --code ${code}`;
  if (left === 0) return <Alert type="warning" showIcon title={t('enrolment.over')} />;
  return (
    <div className="stack">
      <div>
        <span className="short-code">{code}</span>
        <p className="quiet">
          {t('enrolment.left')}{' '}
          <strong role="timer" aria-live="off">
            {formatCountdown(left)}
          </strong>
        </p>
      </div>
      <div className="stack-close">
        <p>{t('enrolment.command')}</p>
        <code className="secret">{command}</code>
        <CopyButton text={command} />
        <p className="quiet">{t('enrolment.bundle')}</p>
        <p className="quiet">{t('enrolment.kiosk', { address: `${location.origin}/kiosk` })}</p>
      </div>
    </div>
  );
}
