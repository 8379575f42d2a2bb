import { Button } from 'antd';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Ago } from '../../parts/ago.js';
import type { UnknownCard } from './unknown-card.js';

/** A card: every number that may stand on it, so that the one in the hand can be found; where and when it was seen. */
export function UnknownCardRow({ card, onBind }: { card: UnknownCard; onBind?: () => void }) {
  const t = useTranslate();
  const { credential, printed, firstAt, lastAt, scans, deviceCode, reader } = card;
  const number = printed[0] ?? credential;
  return (
    <li className="unknown-card">
      <div className="stack-close">
        <ul className="plain-list row numbers" aria-label={t('unknown.numbers')}>
          {(printed.length === 0 ? [credential] : printed).map((text) => (
            <li key={text} className="chip">
              <code>{text}</code>
            </li>
          ))}
        </ul>
      </div>
      <div className="stack-close">
        <span>
          {t('unknown.last')} <Ago at={lastAt} /> · <strong>{reader ?? deviceCode}</strong>
        </span>
        <span className="quiet">
          {t('unknown.first', { at: formatInstant(firstAt) })} · {t('unknown.scans', { count: scans })}
        </span>
      </div>
      {onBind && (
        <Button type="primary" aria-label={t('unknown.bind-of', { number })} onClick={onBind}>
          {t('unknown.bind')}
        </Button>
      )}
    </li>
  );
}
