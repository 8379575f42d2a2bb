import type { OwnKey } from './catalogue.js';
import type { Language } from './shown-language.js';

type OwnSentences = Readonly<Record<OwnKey, string>>;

const known = new Map<Language, OwnSentences>();
let wanted = false;

/** Loads the sentences of the pages about oneself, of decisions and of inspectors; from now on every language that is shown brings its own. */
export async function loadOwnSentences(language: Language): Promise<void> {
  wanted = true;
  if (known.has(language)) return;
  known.set(language, language === 'en' ? await inEnglish() : await inVietnamese());
}

/** The same for a language about to be shown, where some page asked for them. */
export async function loadWantedSentences(language: Language): Promise<void> {
  if (wanted) await loadOwnSentences(language);
}

/** The sentence, where it is one of these and they were loaded. */
export function ownSentence(language: Language, key: string): string | undefined {
  const sentences: Readonly<Record<string, string>> | undefined = known.get(language);
  return sentences?.[key];
}

async function inVietnamese(): Promise<OwnSentences> {
  const [{ viMe }, { viDecisions }, { viInspect }] = await Promise.all([
    import('./vi-me.js'),
    import('./vi-decisions.js'),
    import('./vi-inspect.js'),
  ]);
  return { ...viMe, ...viDecisions, ...viInspect };
}

async function inEnglish(): Promise<OwnSentences> {
  const [{ enMe }, { enDecisions }, { enInspect }] = await Promise.all([
    import('./en-me.js'),
    import('./en-decisions.js'),
    import('./en-inspect.js'),
  ]);
  return { ...enMe, ...enDecisions, ...enInspect };
}
