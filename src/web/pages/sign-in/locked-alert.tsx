import { Alert } from 'antd';
import { formatCountdown } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';

/** The account is closed for a while. The running time is not read out every second. */
export function LockedAlert({ seconds }: { seconds: number }) {
  const t = useTranslate();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('sign-in.locked')}
      description={
        <span role="timer" aria-live="off">
          {t('sign-in.locked-for', { time: formatCountdown(seconds) })}
        </span>
      }
    />
  );
}
