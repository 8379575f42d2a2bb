import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/**
 * A list that the service gives page by page. `load` gets the query of the next page: nothing, or its
 * cursor. `first` is the first page, which may say more than its items. While another search loads, what was found before stays.
 */
export function useCursorPages<T, More = unknown>(
  queryKey: QueryKey,
  load: (next: { readonly cursor?: string }) => Promise<Page<T> & More>,
) {
  const { data, error, refetch, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey,
      queryFn: ({ pageParam }) => load(pageParam === null ? {} : { cursor: pageParam }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    });
  return {
    items: data?.pages.flatMap(({ items }) => items),
    first: data?.pages[0],
    error,
    retry: () => void refetch(),
    isOld: isPlaceholderData,
    more: { hasNextPage, isFetchingNextPage, fetchNextPage },
  };
}
