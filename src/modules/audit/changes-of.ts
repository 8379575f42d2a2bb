/** The members that differ between two versions of a record, on both sides. */
export function changesOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const pick = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(changed.filter((name) => name in record).map((name) => [name, record[name]]));
  return { before: pick(before), after: pick(after) };
}
