import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../api/answer-of.js';
import { api } from '../api/client.js';

interface UnitOption {
  readonly value: string;
  readonly label: string;
}

const MOST = 50;

/** Units to choose from: those that fit what is typed (the service ignores diacritics), and the chosen one. */
export function useUnitOptions(chosenId: string | null) {
  const [search, onSearch] = useState('');
  const wanted = search.trim();
  const found = useQuery({
    queryKey: ['units', 'options', wanted],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/units', {
          params: { query: { limit: MOST, ...(wanted === '' ? {} : { search: wanted }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({
    queryKey: ['units', chosenId],
    queryFn: () => answerOf(api.GET('/api/v1/units/{id}', { params: { path: { id: chosenId ?? '' } } })),
    enabled: chosenId !== null,
  });
  const options: UnitOption[] = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (chosen.data && !options.some(({ value }) => value === chosenId)) {
    options.unshift({ value: chosen.data.id, label: chosen.data.name });
  }
  return { options, isLoading: found.isFetching, onSearch };
}
