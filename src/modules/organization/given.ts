/** The members that were given: a field left out of a request may be present as undefined. */
export function given<T extends object>(change: T): T {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as T;
}
