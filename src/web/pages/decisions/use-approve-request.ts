import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import { DECISIONS, REQUESTS } from './decisions-queries.js';

type Pages = InfiniteData<components['schemas']['RequestPage'], string | null>;

interface Approved {
  readonly id: string;
  /** What is said once it was approved. */
  readonly said: string;
}

/** Approves a request, which leaves the list at once; it comes back when the service refuses, with its reason in `error`. */
export function useApproveRequest() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Approved) =>
      answerOf(
        api.POST('/api/v1/requests/{id}/decision', {
          params: { path: { id } },
          body: { outcome: 'approved' },
        }),
      ),
    onMutate: async ({ id }) => {
      await client.cancelQueries({ queryKey: REQUESTS });
      const before = client.getQueryData<Pages>(REQUESTS);
      client.setQueryData<Pages>(REQUESTS, (data) => data && without(data, id));
      return { before };
    },
    onError: (_error, _id, context) => client.setQueryData(REQUESTS, context?.before),
    onSettled: () => client.invalidateQueries({ queryKey: DECISIONS }),
  });
}

function without(data: Pages, id: string): Pages {
  return {
    ...data,
    pages: data.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) })),
  };
}
