import { Button } from 'antd';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Ago } from '../../parts/ago.js';
import type { UnknownCard } from './unknown-card.js';
import { useCardNames } from './use-card-names.js';

/** A card: every number that may stand on it, so that the one in the hand can be found; where and when it was seen. */
export function UnknownCardRow({ card, onBind }: { card: UnknownCard; onBind?: () => void }) {
  const t = useTranslate();
  const names = useCardNames()(card);
  const { firstAt, lastAt, scans, deviceCode, reader } = card;
  return (
    <li className="unknown-card">
      <div className="stack-close">
        <ul className="plain-list row numbers" aria-label={t('unknown.numbers')}>
          {names.map((text) => (
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
        <Button type="primary" aria-label={t('unknown.bind-of', { number: names[0] })} onClick={onBind}>
          {t('unknown.bind')}
        </Button>
      )}
    </li>
  );
}
