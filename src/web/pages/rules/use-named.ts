import { useLanguage } from '../../i18n/language.js';

/** The name of a rule in the language that is shown. */
export function useNamed(): (rule: { readonly vi: string; readonly en: string }) => string {
  const { language } = useLanguage().pack;
  return ({ vi, en }) => (language === 'en' ? en : vi);
}
