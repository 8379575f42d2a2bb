import { splitOffset } from './split-offset.js';
import { useTranslate } from './language.js';

/**
 * Says how far a device's clock is from the server's; `aheadMs` is positive when it is fast. Example: `nhanh
 * +07 phút 05 giây`.
 */
export function useClockOffset(): (aheadMs: number) => string {
  const t = useTranslate();
  return (aheadMs) => {
    const { sign, minutes, seconds } = splitOffset(aheadMs);
    if (minutes === 0 && seconds < 2) return t('offset.none');
    const two = (part: number): string => String(part).padStart(2, '0');
    const amount =
      minutes === 0
        ? t('offset.seconds', { seconds })
        : seconds === 0
          ? t('offset.minutes', { minutes: two(minutes) })
          : t('offset.both', { minutes: two(minutes), seconds: two(seconds) });
    return t(sign > 0 ? 'offset.ahead' : 'offset.behind', { amount });
  };
}
