import { useId, type ReactNode } from 'react';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { Waiting } from '../../parts/waiting.js';
import { SaveItems } from '../../parts/save-items.js';
import type { Columns } from '../../parts/save/columns.js';

/** One kind of device: a card each, or what to do when there is none. What was known stays while the service is away. */
export function DeviceList<T>({
  title,
  answer: { data, error, refetch },
  empty,
  show,
  columns,
}: {
  title: string;
  answer: {
    readonly data: { readonly items: readonly T[] } | undefined;
    readonly error: unknown;
    readonly refetch: () => Promise<unknown>;
  };
  empty: { readonly title: string; readonly text: string };
  show: (item: T) => ReactNode;
  /** What of each goes into the file that is saved. */
  columns: Columns<T>;
}) {
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {data === undefined ? (
        error !== null ? (
          <FailureView error={error} retry={() => void refetch()} />
        ) : (
          <Waiting />
        )
      ) : data.items.length === 0 ? (
        <div className="panel">
          <Empty title={empty.title}>{empty.text}</Empty>
        </div>
      ) : (
        <>
          {error !== null && <FailureView error={error} retry={() => void refetch()} />}
          {data.items.map(show)}
          <SaveItems name={title} items={data.items} columns={columns} />
        </>
      )}
    </section>
  );
}
