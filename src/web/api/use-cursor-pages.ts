import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** What a list is asked for: nothing, or what comes after a cursor; so many at once where that matters. */
export interface NextPage {
  readonly cursor?: string;
  readonly limit?: number;
}

/**
 * A list that the service gives page by page. `load` gets the query of the next page: nothing, or its
 * cursor. `first` is the first page, which may say more than its items. While another search loads, what was found before stays.
 */
export function useCursorPages<T, More = unknown>(
  queryKey: QueryKey,
  load: (next: NextPage) => Promise<Page<T> & More>,
) {
  const { data, error, refetch, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey,
      queryFn: ({ pageParam }) => load(pageParam === null ? {} : { cursor: pageParam }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    });
  const items = data?.pages.flatMap((page) => page.items);
  return {
    items,
    first: data?.pages[0],
    pages: data?.pages ?? [],
    error,
    retry: () => void refetch(),
    isOld: isPlaceholderData,
    more: {
      hasNextPage,
      isFetchingNextPage,
      fetchNextPage,
      isEmpty: !items?.length,
      load,
      searched: queryKey,
    },
  };
}
