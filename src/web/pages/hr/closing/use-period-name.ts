import { useTranslate } from '../../../i18n/language.js';
import { digestParts } from './digest-periods.js';

/** Names a quarter or a year as letters do: `Quý IV năm 2026`, `Năm 2026`; of a month the month. */
export function usePeriodName(): (period: string) => string {
  const t = useTranslate();
  return (period) => {
    const parts = digestParts(period);
    if (parts === undefined) return `${period.slice(5)}/${period.slice(0, 4)}`;
    const { year, quarter } = parts;
    return quarter === undefined ? t('hr-digest.year', { year }) : t('hr-digest.quarter', { quarter, year });
  };
}
