import { useTranslate } from '../../i18n/language.js';
import { formatRequestTime } from './format-request-time.js';

/** Says when something is asked for. */
export function useRequestTime(): (request: Parameters<typeof formatRequestTime>[0]) => string {
  const t = useTranslate();
  const words = { morning: t('my-day.morning'), afternoon: t('my-day.afternoon') };
  return (request) => formatRequestTime(request, words);
}
