import type { NextPage, Page } from '../../api/use-cursor-pages.js';

/** So many rows go into a file. */
export const MOST_ROWS = 20_000;
/** Every list gives so many at once. */
const PAGE = 100;

/** What was read of a list. */
export interface ReadPages<T> {
  readonly items: readonly T[];
  /** How many come after them; at least so many when `isMore`. */
  readonly left: number;
  readonly isMore: boolean;
}

/**
 * A list from its first page to its last, with at most `most` of its items; those after them are counted, as far as `most` again.
 * `tell` hears after each page how many were read and returns whether to go on.
 * @throws whatever `load` throws: a file with half of a list would pass for the whole
 */
export async function readPages<T>(
  load: (next: NextPage) => Promise<Page<T>>,
  tell: (count: number) => boolean,
  most: number = MOST_ROWS,
): Promise<ReadPages<T>> {
  const items: T[] = [];
  let [left, cursor]: [number, string | null] = [0, null];
  do {
    const page: Page<T> = await load({ limit: PAGE, ...(cursor !== null && { cursor }) });
    const room = Math.max(0, most - items.length);
    items.push(...page.items.slice(0, room));
    left += Math.max(0, page.items.length - room);
    cursor = page.nextCursor;
  } while (tell(items.length) && cursor !== null && left < most);
  return { items, left, isMore: cursor !== null };
}
