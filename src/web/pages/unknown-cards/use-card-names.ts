import { useTranslate } from '../../i18n/language.js';
import { pinOf, type UnknownCard } from './unknown-card.js';

/** What a card may be called: its printed numbers, the PIN at a terminal, or what is not hidden of its number. */
export function useCardNames(): (card: UnknownCard) => readonly [string, ...string[]] {
  const t = useTranslate();
  return ({ credential, printed }) => {
    const [first, ...others] = printed;
    if (first !== undefined) return [first, ...others];
    const pin = pinOf(credential);
    return [pin === null ? credential : t('unknown.pin', { ...pin })];
  };
}
