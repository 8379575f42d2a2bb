import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { addDays } from '../../me/month-grid.js';

/** Says a half-open period of days by its last day, as announcements do: `Từ 01/07/2026 đến hết 31/12/2026`. */
export function useDays(): (period: { readonly from: string; readonly until: string | null }) => string {
  const t = useTranslate();
  return ({ from, until }) =>
    until === null
      ? t('lich.from-on', { from: formatCivilDate(from) })
      : t('lich.from-to', { from: formatCivilDate(from), to: formatCivilDate(addDays(until, -1)) });
}
