import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';

export type Explanation = components['schemas']['ExplanationItem'];
export type WorkRequest = components['schemas']['RequestItem'];
export type WaitingProposal = components['schemas']['WaitingProposalItem'];
export type Closing = components['schemas']['ClosingItem'];

/** What every answer about decisions of the caller hangs under. */
export const DECISIONS = ['decisions'];
export const EXPLANATIONS = [...DECISIONS, 'explanations'];
export const REQUESTS = [...DECISIONS, 'requests'];
export const PROPOSALS = [...DECISIONS, 'proposals'];
export const CLOSINGS = [...DECISIONS, 'closings'];

/** Whether anybody waits for a decision of the caller. */
export const decisionsWaitQuery = queryOptions({
  queryKey: [...DECISIONS, 'wait'],
  queryFn: async (): Promise<boolean> => {
    const query = { view: 'to-decide', limit: 1 } as const;
    const [explanations, requests, proposals] = await Promise.all([
      answerOf(api.GET('/api/v1/explanations', { params: { query } })),
      answerOf(api.GET('/api/v1/requests', { params: { query } })),
      answerOf(api.GET('/api/v1/proposals', { params: { query: { limit: 1 } } })),
    ]);
    return explanations.items.length + requests.items.length + proposals.items.length > 0;
  },
});

export const closingQuery = (id: string) =>
  queryOptions({
    queryKey: [...CLOSINGS, id],
    queryFn: () => answerOf(api.GET('/api/v1/closings/{id}', { params: { path: { id } } })),
  });

export const readinessQuery = (id: string) =>
  queryOptions({
    queryKey: [...CLOSINGS, id, 'readiness'],
    queryFn: () => answerOf(api.GET('/api/v1/closings/{id}/readiness', { params: { path: { id } } })),
  });
