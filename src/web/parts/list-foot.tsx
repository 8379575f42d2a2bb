import type { useCursorPages } from '../api/use-cursor-pages.js';
import { MoreButton } from './more-button.js';
import { SaveButton } from './save-button.js';
import type { Columns } from './save/columns.js';

/** Below a list that comes page by page: its next page, and the whole of it, by the filters of the page, as an Excel file. Nothing below an empty list. */
export function ListFoot<T>({
  more: { isEmpty, load, searched, ...next },
  name,
  columns,
}: {
  more: ReturnType<typeof useCursorPages<T>>['more'];
  name: string;
  columns: Columns<T>;
}) {
  return (
    !isEmpty && (
      <>
        <MoreButton {...next} />
        <SaveButton name={name} source={{ load, columns, searched }} />
      </>
    )
  );
}
