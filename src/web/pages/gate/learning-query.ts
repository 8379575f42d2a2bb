import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';

const ASK_EVERY_MS = 1000;

/** How "scan a card now" stands at a gate; asked again each second while it waits for a card. */
export const learningQuery = (id: string) =>
  queryOptions({
    queryKey: ['learning', id],
    queryFn: () => answerOf(api.GET('/api/v1/gates/{id}/learn', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? ASK_EVERY_MS : false),
    // A card number is personal: it is forgotten when nobody looks.
    gcTime: 0,
  });
