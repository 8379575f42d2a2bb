import { useTranslate } from '../../i18n/language.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { exceptionNames } from '../me/day-words.js';
import { timeOfSeconds } from '../me/moment-on-day.js';
import type { Explanation } from './decisions-queries.js';

/** Says what was recorded, with the time of the machine and the rule. */
export function useRecordedWords(): (
  explanation: Pick<Explanation, 'recorded' | 'rule' | 'ruleVi'>,
) => string {
  const t = useTranslate();
  return ({ recorded: { exception, minutes, fromSecond, untilSecond }, rule, ruleVi }) => {
    const names: Readonly<Record<string, MessageKey | undefined>> = exceptionNames;
    const name = names[exception ?? ''];
    const stretch = `${timeOfSeconds(fromSecond)}–${timeOfSeconds(untilSecond)}`;
    const what =
      name === undefined
        ? null
        : minutes > 0
          ? t('decisions.recorded-minutes', { what: t(name), minutes, stretch })
          : `${t(name)} (${stretch})`;
    return [what, rule === null ? null : `${rule} ${ruleVi ?? ''}`.trim()]
      .filter((part) => part !== null)
      .join(' · ');
  };
}
