import type { Locale } from 'antd/es/locale';
import type { Catalogue } from './catalogue.js';
import { loadWantedSentences } from './own-sentences.js';
import type { Language } from './shown-language.js';

/** Everything that is loaded for one language: our sentences and those of the components. */
export interface LanguagePack {
  readonly language: Language;
  readonly messages: Catalogue;
  readonly components: Locale;
}

/** Loads a language; each is a file of its own, so that nobody loads two. */
export async function loadLanguage(language: Language): Promise<LanguagePack> {
  await loadWantedSentences(language);
  if (language === 'en') {
    const [{ en }, { default: components }] = await Promise.all([
      import('./en.js'),
      import('antd/es/locale/en_US'),
    ]);
    return { language, messages: en, components };
  }
  const [{ vi }, { default: components }] = await Promise.all([
    import('./vi.js'),
    import('antd/es/locale/vi_VN'),
  ]);
  return { language, messages: vi, components };
}
