import { useTranslate } from './language.js';

/** A half-open period as it may come: either side can be open. */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
}

/**
 * Says a period in words; the end is the first moment outside, so it is "before".
 * Example: `Từ 01/07/2026`, with both sides `01/07/2026 đến trước 01/01/2027`.
 */
export function usePeriod(): (period: Period, format: (moment: string) => string) => string {
  const t = useTranslate();
  return ({ from, until }, format) => {
    if (from !== null && until !== null) {
      return t('period.between', { from: format(from), until: format(until) });
    }
    if (from !== null) return t('period.from', { from: format(from) });
    return until === null ? t('period.always') : t('period.until', { until: format(until) });
  };
}
