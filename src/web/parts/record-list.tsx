import type { ReactNode } from 'react';
import type { useCursorPages } from '../api/use-cursor-pages.js';
import { Empty } from './empty.js';
import { FailureView } from './failure-view.js';
import { ListFoot } from './list-foot.js';
import type { Columns } from './save/columns.js';
import { Waiting } from './waiting.js';

/** A list that comes page by page: a line and what is known besides, each; or why there is nothing. */
export function RecordList<T extends { readonly id: string | number }>({
  pages,
  name,
  empty,
  show,
  columns,
}: {
  pages: ReturnType<typeof useCursorPages<T>>;
  name: string;
  empty: { readonly title: string; readonly text: string };
  show: (item: T) => { readonly title: ReactNode; readonly besides: readonly (string | null)[] };
  /** What of each item goes into the file that is saved. */
  columns: Columns<T>;
}) {
  const { items, error, retry, isOld, more } = pages;
  if (error) return <FailureView error={error} retry={retry} />;
  if (!items) return <Waiting />;
  if (items.length === 0) return <Empty title={empty.title}>{empty.text}</Empty>;
  return (
    <div className="stack" aria-busy={isOld}>
      <ul className="plain-list ruled">
        {items.map((item) => {
          const { title, besides } = show(item);
          return (
            <li key={item.id} className="stack-close">
              <span className="record-title">{title}</span>
              <span className="quiet">{besides.filter((part) => part !== null).join(' · ')}</span>
            </li>
          );
        })}
      </ul>
      <ListFoot more={more} name={name} columns={columns} />
    </div>
  );
}
