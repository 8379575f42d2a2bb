import { useMutation, useQueryClient, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import type { components } from '../../../api-types.js';
import { api } from '../../../api/client.js';
import { DECISIONS } from '../../decisions/decisions-queries.js';
import { HR } from '../hr-queries.js';

type Pages = InfiniteData<components['schemas']['RequestPage'], string | null>;

/** Approves a request of a list, whose buttons go at once; they come back when the service refuses, with its reason in `error`. */
export function useApprove(queryKey: QueryKey) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answerOf(
        api.POST('/api/v1/requests/{id}/decision', {
          params: { path: { id } },
          body: { outcome: 'approved' },
        }),
      ),
    onMutate: async (id) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<Pages>(queryKey);
      client.setQueryData<Pages>(queryKey, (data) => data && settled(data, id));
      return { before };
    },
    onError: (_error, _id, context) => client.setQueryData(queryKey, context?.before),
    onSettled: () => Promise.all([HR, DECISIONS].map((key) => client.invalidateQueries({ queryKey: key }))),
  });
}

function settled(data: Pages, id: string): Pages {
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === id ? { ...item, mayDecide: false } : item)),
    })),
  };
}
