import { useLanguage } from './language.js';

/** Of a sentence that the service gives in both languages, the one that is shown. */
export function useBoth(): (vi: string, en: string) => string {
  const { language } = useLanguage().pack;
  return (vi, en) => (language === 'en' ? en : vi);
}
