import { enSave } from '../../i18n/en-save.js';
import { useLanguage, useTranslate } from '../../i18n/language.js';
import { translate } from '../../i18n/translate.js';
import { useBoth } from '../../i18n/use-both.js';
import { viSave } from '../../i18n/vi-save.js';
import type { SaveWords } from './columns.js';

/** The words of the page, and those that only a file needs; both languages of these few come with the code that saves. */
export function useSaveWords(): SaveWords {
  const { language } = useLanguage().pack;
  const ofPage = useTranslate();
  const both = useBoth();
  const own = language === 'en' ? enSave : viSave;
  const t: SaveWords['t'] = (key, parameters) =>
    key in own ? translate(own, key, parameters) : ofPage(key, parameters);
  return { t, both, language };
}
