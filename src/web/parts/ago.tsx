import { formatAgo } from '../i18n/format-ago.js';
import { formatInstant } from '../i18n/format-date.js';
import { useLanguage } from '../i18n/language.js';
import { useNow } from './use-now.js';

const EVERY_MS = 5000;

/** When something was, as one would say it now; the exact time shows on hovering. */
export function Ago({ at }: { at: string | null }) {
  const { language } = useLanguage().pack;
  const now = useNow(EVERY_MS);
  if (at === null) return '–';
  return (
    <time dateTime={at} title={formatInstant(at)} className="nowrap">
      {formatAgo(now - Date.parse(at), language) ?? formatInstant(at)}
    </time>
  );
}
