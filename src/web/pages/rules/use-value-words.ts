import { useLanguage, useTranslate } from '../../i18n/language.js';
import type { RuleValueView } from './rules-queries.js';
import { weekdayNames } from './rules-words.js';
import { formatMonthDay, isUniform, type UniformLine } from './uniform-lines.js';

/** In which a number is measured. */
type Measured = Pick<RuleValueView, 'unit' | 'unitEn'>;

/** Says a value with its unit; a uniform table and a scale of points in several lines. */
export function useValueWords(): (
  value: RuleValueView['value'],
  measured: Measured | null,
) => readonly string[] {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  const lineOf = ({ weekdays, sex, season, wear }: UniformLine): string => {
    const days = weekdays.map((day) => t(weekdayNames[day - 1] ?? 'weekday.1')).join(', ');
    const who = sex === null ? t('rules.everybody') : t(sex === 'male' ? 'rules.men' : 'rules.women');
    const when =
      season === null
        ? ''
        : ` (${t('rules.season', { from: formatMonthDay(season.from), until: formatMonthDay(season.until) })})`;
    return `${days}, ${who}${when}: ${wear}`;
  };
  return (value, measured) => {
    if (value === 'off') return [t('rules.off')];
    if (typeof value === 'number') {
      const text = language === 'vi' ? String(value).replace('.', ',') : String(value);
      // English has another word for one; the unit comes as the word for many.
      const unit =
        language === 'vi'
          ? measured?.unit
          : value === 1
            ? measured?.unitEn?.replace(/s$/, '')
            : measured?.unitEn;
      return [unit ? `${text} ${unit}` : text];
    }
    if (typeof value === 'string') return [value === '' ? t('rules.nothing-set') : value];
    if (isUniform(value)) return value.length === 0 ? [t('rules.nothing-set')] : value.map(lineOf);
    return Object.entries(value).map(([rule, points]) => `${rule}: ${String(points).replace('.', ',')}`);
  };
}
