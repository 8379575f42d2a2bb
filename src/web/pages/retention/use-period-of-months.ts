import { useTranslate } from '../../i18n/language.js';

/** Says a number of months, whole years as such. Example: `60` is `5 năm`. */
export function usePeriodOfMonths(): (months: number) => string {
  const t = useTranslate();
  return (months) =>
    months % 12 === 0
      ? t('retention.years', { count: months / 12 })
      : t('retention.months', { count: months });
}
