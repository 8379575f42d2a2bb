import { foldVietnamese } from '../../../i18n/fold-vietnamese.js';

/** Whether every word that was typed is in a text, without regard to diacritics and case. @example fitsWords('Quầy Đất đai', 'dat quay') // true */
export function fitsWords(text: string, typed: string): boolean {
  const folded = foldVietnamese(text);
  return foldVietnamese(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
