import type { MessageKey } from '../../i18n/catalogue.js';
import type { Language } from '../../i18n/shown-language.js';
import type { MessageParameters } from '../../i18n/translate.js';
import type { Cell } from '../../xlsx/cell.js';

/** How a file is worded: as the page is. */
export interface SaveWords {
  readonly t: (key: MessageKey, parameters?: MessageParameters) => string;
  readonly both: (vi: string, en: string) => string;
  readonly language: Language;
}

/** The columns of a saved list: a head, and what an item has there. */
export type Columns<T> = (words: SaveWords) => readonly (readonly [head: string, cell: (item: T) => Cell])[];

/** What is saved: a list with all its pages, or a table as it is shown. */
export type SaveSource =
  | {
      readonly load: (next: { readonly cursor?: string; readonly limit?: number }) => Promise<{
        readonly items: readonly unknown[];
        readonly nextCursor: string | null;
      }>;
      readonly columns: Columns<never>;
      /** How many items the service keeps back, where it does. */
      readonly left?: number;
      /** By what the list was searched, for the audit trail. */
      readonly searched?: readonly unknown[];
    }
  | { readonly table: () => HTMLTableElement | null };
