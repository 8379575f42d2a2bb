import type { Language } from './shown-language.js';

/** A number of at most two decimals as the language writes it. @example formatNumber(20.5, 'vi') // '20,5' */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}
