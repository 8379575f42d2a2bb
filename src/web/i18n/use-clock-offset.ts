import { splitOffset } from './split-offset.js';
import { useTranslate } from './language.js';

/**
 * Says how far a device's clock is from the server's; `aheadMs` is positive when it is fast. Example: `chạy nhanh
 * 7 phút 5 giây`.
 */
export function useClockOffset(): (aheadMs: number) => string {
  const t = useTranslate();
  return (aheadMs) => {
    const { sign, minutes, seconds } = splitOffset(aheadMs);
    if (minutes === 0 && seconds < 2) return t('offset.none');
    const amount =
      minutes === 0
        ? t('offset.seconds', { seconds })
        : seconds === 0
          ? t('offset.minutes', { minutes })
          : t('offset.both', { minutes, seconds });
    return t(sign > 0 ? 'offset.ahead' : 'offset.behind', { amount });
  };
}
