import { useSyncExternalStore } from 'react';

/** By given name, the last word, as Vietnamese lists are; or by the whole name, family name first. */
export const nameOrders = ['given', 'full'] as const;

export type NameOrder = (typeof nameOrders)[number];

const STORED = 'congvu.name-order';

const listeners = new Set<() => void>();
let chosen: NameOrder | null = null;

/** The order in which lists of people stand on this device, and how to choose another. */
export function useNameOrder(): readonly [NameOrder, (order: NameOrder) => void] {
  return [useSyncExternalStore(subscribe, read), choose];
}

/**
 * People who came by given name, in the order that is chosen.
 * @example inNameOrder([{ fullName: 'Vũ An' }, { fullName: 'Bùi Ân' }], 'full', ({ fullName }) => fullName) // Bùi Ân, Vũ An
 */
export function inNameOrder<T>(
  people: readonly T[],
  order: NameOrder,
  nameOf: (person: T) => string,
): readonly T[] {
  if (order === 'given') return people;
  return [...people].sort((one, other) => names.compare(nameOf(one), nameOf(other)));
}

const names = new Intl.Collator('vi');

function read(): NameOrder {
  if (chosen !== null) return chosen;
  try {
    chosen = localStorage.getItem(STORED) === 'full' ? 'full' : 'given';
  } catch {
    // Storage can be closed by the browser's settings; the choice then lasts as long as the page.
    chosen = 'given';
  }
  return chosen;
}

function choose(order: NameOrder): void {
  chosen = order;
  try {
    localStorage.setItem(STORED, order);
  } catch {
    // As above.
  }
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
