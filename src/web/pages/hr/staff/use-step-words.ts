import { useTranslate } from '../../../i18n/language.js';
import { formatNumber } from '../../../i18n/format-number.js';
import { useLanguage } from '../../../i18n/language.js';
import type { Chain } from './staff-queries.js';

type Step = Chain['steps'][number];

/** A step of a chain in words. @example 'bộ phận tổ chức, khi nghỉ trên 5 ngày' */
export function useStepWords(): (step: Step) => string {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  return ({ approver, fullName, aboveDays }) => {
    const names: Readonly<Record<Step['approver'], string>> = {
      head: t('hr-chains.head'),
      'next-head': t('hr-chains.next-head'),
      hr: t('hr-chains.hr'),
      person: fullName ?? t('hr-chains.person'),
    };
    if (aboveDays === null) return names[approver];
    return t('hr-chains.above', { who: names[approver], days: formatNumber(aboveDays, language) });
  };
}
