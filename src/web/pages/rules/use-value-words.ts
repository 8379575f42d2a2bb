import { useTranslate } from '../../i18n/language.js';
import type { RuleValueView } from './rules-queries.js';
import { weekdayNames } from './rules-words.js';
import { formatMonthDay, isUniform, type UniformLine } from './uniform-lines.js';

/** Says a value with its unit; a uniform table and a scale of points in several lines. */
export function useValueWords(): (value: RuleValueView['value'], unit: string | null) => readonly string[] {
  const t = useTranslate();
  const lineOf = ({ weekdays, sex, season, wear }: UniformLine): string => {
    const days = weekdays.map((day) => t(weekdayNames[day - 1] ?? 'weekday.1')).join(', ');
    const who = sex === null ? t('rules.everybody') : t(sex === 'male' ? 'rules.men' : 'rules.women');
    const when =
      season === null
        ? ''
        : ` (${t('rules.season', { from: formatMonthDay(season.from), until: formatMonthDay(season.until) })})`;
    return `${days}, ${who}${when}: ${wear}`;
  };
  return (value, unit) => {
    if (value === 'off') return [t('rules.off')];
    if (typeof value === 'number') {
      const text = String(value).replace('.', ',');
      return [unit === null ? text : `${text} ${unit}`];
    }
    if (typeof value === 'string') return [value === '' ? t('rules.nothing-set') : value];
    if (isUniform(value)) return value.length === 0 ? [t('rules.nothing-set')] : value.map(lineOf);
    return Object.entries(value).map(([rule, points]) => `${rule}: ${String(points).replace('.', ',')}`);
  };
}
