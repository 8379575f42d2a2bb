import { SaveButton } from './save-button.js';
import type { Columns } from './save/columns.js';

/** Below a list that came whole: what it shows, by the filters of the page, as an Excel file. Nothing below an empty list. */
export function SaveItems<T>({
  name,
  items,
  columns,
}: {
  name: string;
  items: readonly T[];
  columns: Columns<T>;
}) {
  if (items.length === 0) return null;
  return (
    <SaveButton name={name} source={{ load: () => Promise.resolve({ items, nextCursor: null }), columns }} />
  );
}
