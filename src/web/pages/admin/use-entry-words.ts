import { formatCivilDate, formatMoment } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { roleNames } from '../role-names.js';
import { entryFields, entryValues } from './entry-fields.js';

type Facts = Readonly<Record<string, unknown>> | null;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One fact of an entry: what it is called, what it was and what it is. */
export interface EntryFact {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Says what an entry changed in words; `names` tells whom its ids mean, and an id that nobody knows is left out. */
export function useEntryWords(
  names: Readonly<Record<string, string>>,
): (before: Facts, after: Facts) => EntryFact[] {
  const t = useTranslate();
  const said = (value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null;
    if (Array.isArray(value)) return value.map(said).filter(Boolean).join(', ') || null;
    if (typeof value === 'object')
      return (
        Object.entries(value)
          .flatMap(([key, each]) => {
            const text = said(each);
            return text === null ? [] : `${nameOf(key)}: ${text}`;
          })
          .join('; ') || null
      );
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (UUID.test(text)) return names[text] ?? null;
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatCivilDate(text);
    if (/^\d{4}-\d{2}-\d{2}T.*Z$/.test(text)) return formatMoment(text);
    const word = entryValues[text] ?? (Object.hasOwn(roleNames, text) ? roleNames[text as keyof typeof roleNames] : undefined);
    return word === undefined ? text : t(word);
  };
  const nameOf = (field: string): string => {
    const key = entryFields[field];
    return key === undefined ? field : t(key);
  };
  return (before, after) =>
    [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].flatMap((field) => {
      const [old, now] = [said(before?.[field]), said(after?.[field])];
      return old === null && now === null ? [] : [{ field: nameOf(field), before: old, after: now }];
    });
} // prettier-ignore
