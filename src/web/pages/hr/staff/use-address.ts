import { useSearchParams } from 'react-router';

/** What an address says under each of these names; null where it says nothing. */
export type Said<K extends string> = Readonly<Record<K, string | null>>;

/** Filters that stand in the address, by the names that they have there; a change of one leaves the others. */
export function useAddress<K extends string>(
  names: Readonly<Record<K, string>>,
): readonly [Said<K>, (change: Partial<Said<K>>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const keys = Object.keys(names) as K[];
  const said = Object.fromEntries(keys.map((key) => [key, parameters.get(names[key])])) as Said<K>;
  const change = (next: Partial<Said<K>>): void => {
    // From the address as it is: what was chosen a moment ago may not be drawn yet.
    const changed = new URLSearchParams(location.search);
    for (const key of keys) {
      const value = next[key];
      if (value === undefined) continue;
      if (value === null || value === '') changed.delete(names[key]);
      else changed.set(names[key], value);
    }
    setParameters(changed, { replace: true, preventScrollReset: true });
  };
  return [said, change];
}

/** The text where it is one of these, else null. @example oneOf(['a', 'b'], 'c') // null */
export function oneOf<T extends string>(choices: readonly T[], text: string | null): T | null {
  return choices.find((choice) => choice === text) ?? null;
}

/** The text where it is a date, else null. */
export function dateIn(text: string | null): string | null {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
