import { formatNumber } from '../../i18n/format-number.js';
import { formatShare } from '../../i18n/format-share.js';
import { useLanguage } from '../../i18n/language.js';

/** Says a figure, a share as percent; a dash where there is none. */
export function useFigureText(): (value: number | null, isShare?: boolean) => string {
  const { language } = useLanguage().pack;
  return (value, isShare = false) => {
    if (value === null) return '–';
    return isShare ? formatShare(value, language) : formatNumber(value, language);
  };
}
