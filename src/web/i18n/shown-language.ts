/** The languages of the client, Vietnamese first. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const STORED = 'congvu.language';

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/** The language that the page is in now. */
export function shownLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'vi';
}

/** The language chosen on this device, else Vietnamese. */
export function chosenLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORED);
    return isLanguage(stored) ? stored : 'vi';
  } catch {
    // Storage can be closed by the browser's settings; the choice then lasts as long as the page.
    return 'vi';
  }
}

/** Marks the page with `language` and remembers it on this device. */
export function rememberLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // As above.
  }
}
