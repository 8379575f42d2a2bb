import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { MessageKey } from './catalogue.js';
import { loadLanguage, type LanguagePack } from './language-pack.js';
import { ownSentence } from './own-sentences.js';
import { rememberLanguage, type Language } from './shown-language.js';
import { translate, type MessageParameters } from './translate.js';

interface LanguageContextValue {
  readonly pack: LanguagePack;
  readonly show: (language: Language) => Promise<void>;
}

const LanguageContext = createContext<LanguageContextValue | null>(null);

/** Gives the pages their language, and lets them change it. */
export function LanguageProvider({ first, children }: { first: LanguagePack; children: ReactNode }) {
  const [pack, setPack] = useState(first);
  const show = useCallback(async (language: Language) => {
    const loaded = await loadLanguage(language);
    rememberLanguage(language);
    setPack(loaded);
  }, []);
  const value = useMemo(() => ({ pack, show }), [pack, show]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** The language that is shown, and how to change it. */
export function useLanguage(): LanguageContextValue {
  const value = use(LanguageContext);
  if (!value) throw new Error('LanguageProvider is missing');
  return value;
}

/** Speaks the language that is shown: `t('home.title')`. */
export function useTranslate(): (key: MessageKey, parameters?: MessageParameters) => string {
  const { messages, language } = useLanguage().pack;
  return useCallback(
    (key, parameters) => {
      const own = ownSentence(language, key);
      return translate(own === undefined ? messages : { [key]: own }, key, parameters);
    },
    [messages, language],
  );
}
