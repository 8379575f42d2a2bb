import { formatNumber } from '../../i18n/format-number.js';
import { useLanguage, useTranslate } from '../../i18n/language.js';
import { exceptionNames } from '../me/day-words.js';
import type { WhatIfSide } from './what-if-queries.js';

/** Says a day of one side: the hours that were expected, what was amiss, and what it counts. */
export function useSideWords(): (side: WhatIfSide | null) => string {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  return (side) => {
    if (side === null) return t('what-if.no-day');
    const amiss = side.exceptions.map(({ kind, minutes }) => {
      const name = exceptionNames[kind as keyof typeof exceptionNames];
      return minutes > 0 ? t('what-if.minutes', { what: t(name), minutes }) : t(name);
    });
    return [
      side.sessions.length === 0 ? t('my-day.rest') : side.sessions.join(', '),
      amiss.length === 0 ? t('what-if.in-order') : amiss.join(', '),
      t('what-if.counts', { days: formatNumber(side.credit, language) }),
    ].join(' · ');
  };
}
