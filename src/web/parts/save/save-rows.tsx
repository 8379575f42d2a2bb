import { useEffect, useState } from 'react';
import { formatNumber } from '../../i18n/format-number.js';
import type { Cell } from '../../xlsx/cell.js';
import { RefusalAlert } from '../refusal-alert.js';
import type { Columns, SaveSource } from './columns.js';
import { readPages } from './read-pages.js';
import { saveSheet } from './save-sheet.js';
import { useSaveWords } from './save-words.js';
import { tableCells } from './table-cells.js';

/** Fetches what is to be saved, saves it, and says how far it is and what became of it. Leaving the page stops it. */
export function SaveRows({ name, source, onEnd }: { name: string; source: SaveSource; onEnd: () => void }) {
  const words = useSaveWords();
  const [told, setTold] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isLeft = false;
    const number = (count: number): string => formatNumber(count, words.language);
    const save = async (): Promise<void> => {
      if ('table' in source) {
        const cells = tableCells(source.table(), words.language);
        const file = await saveSheet({ name, ...cells });
        return setTold([words.t('save.done', { count: number(cells.rows.length), file })]);
      }
      const { items, isMore, ...read } = await readPages(source.load, (count) => {
        if (!isLeft) setTold([words.t('save.so-far', { count: number(count) })]);
        return !isLeft;
      });
      if (isLeft) return;
      const left = read.left + (source.left ?? 0);
      const columns = (source.columns as Columns<unknown>)(words);
      const rows: Cell[][] = items.map((item) => columns.map(([, cell]) => cell(item)));
      const leftOut = { count: number(items.length), left: number(left) };
      const warnings = left === 0 ? [] : [words.t(isMore ? 'save.left-out-more' : 'save.left-out', leftOut)];
      const heads = [columns.map(([head]) => head)];
      const sheet = { name, heads, rows: [...rows, ...warnings.map((text) => [text])] };
      const file = await saveSheet(sheet, { searched: source.searched, count: items.length });
      setTold([words.t('save.done', { count: number(items.length), file }), ...warnings]);
    };
    save()
      .catch((reason: unknown) => !isLeft && setError(reason))
      .finally(() => !isLeft && onEnd());
    return () => {
      isLeft = true;
    };
    // Once per click: filters that change meanwhile are another list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (error !== null) return <RefusalAlert error={error} />;
  return (
    <span role="status" className="quiet record-title">
      {told.join(' ')}
    </span>
  );
}
