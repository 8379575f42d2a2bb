/** What a cell of the roster is to be: the person comes, or the schedule decides again. */
export type Wish = 'comes' | 'as-schedule';

/** A cell of the roster. */
export const cellKey = (employeeId: string, date: string): string => `${employeeId} ${date}`;

interface Entry {
  readonly id: string;
  readonly employeeId: string;
  readonly date: string;
}

/** What has to be sent for wishes: entries to put in, and ids of entries to take out. What is so already is not sent. */
export function rosterChanges(
  wishes: ReadonlyMap<string, Wish>,
  stored: readonly Entry[],
): {
  readonly put: readonly { readonly employeeId: string; readonly date: string }[];
  readonly remove: readonly string[];
} {
  const known = new Map(stored.map((entry) => [cellKey(entry.employeeId, entry.date), entry.id]));
  const put: { employeeId: string; date: string }[] = [];
  const remove: string[] = [];
  for (const [key, wish] of wishes) {
    const [employeeId = '', date = ''] = key.split(' ');
    const id = known.get(key);
    if (wish === 'comes' && id === undefined) put.push({ employeeId, date });
    if (wish === 'as-schedule' && id !== undefined) remove.push(id);
  }
  return { put, remove };
}
