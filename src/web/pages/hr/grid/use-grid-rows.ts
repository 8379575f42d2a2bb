import { useEffect } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useCursorPages } from '../../../api/use-cursor-pages.js';
import { GRID } from '../hr-queries.js';

const PAGE = 500;
/** More people than anybody looks through in one sheet; a unit is to be chosen. */
export const MOST_PEOPLE = 3000;

/** Everybody of a month, read page by page until all are here. */
export function useGridRows(month: string, unitId: string | null) {
  const pages = useCursorPages([...GRID, month, unitId], (next) =>
    answerOf(
      api.GET('/api/v1/attendance/months/{month}/grid', {
        params: {
          path: { month },
          query: { limit: PAGE, ...(unitId !== null && { unit: unitId }), ...next },
        },
      }),
    ),
  );
  const { items, error, more } = pages;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = more;
  const wantsMore = hasNextPage && !isFetchingNextPage && !error && (items?.length ?? 0) < MOST_PEOPLE;
  useEffect(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);
  return { ...pages, isLoading: wantsMore || isFetchingNextPage };
}
