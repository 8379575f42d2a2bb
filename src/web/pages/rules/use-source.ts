import { useTranslate } from '../../i18n/language.js';

interface Cited {
  readonly instrument: string;
  readonly article: string | null;
}

/** Says where something comes from: instrument and article, or that nobody has decided it yet. */
export function useSource(): (cited: Cited) => string {
  const t = useTranslate();
  return ({ instrument, article }) => {
    if (instrument === 'proposal') return t('rules.proposal');
    return article === null ? instrument : `${instrument}, ${article}`;
  };
}
