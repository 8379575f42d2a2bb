/** A copy of a record without some of its members. */
export function without<T extends object, K extends keyof T>(record: T, ...names: readonly K[]): Omit<T, K> {
  const dropped = new Set<PropertyKey>(names);
  return Object.fromEntries(Object.entries(record).filter(([name]) => !dropped.has(name))) as Omit<T, K>;
}
