import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import type { AskWhatIf } from './what-if-request.js';

export type WhatIfPerson = components['schemas']['WhatIfPerson'];
export type WhatIfTotals = components['schemas']['WhatIfTotals'];
export type WaitingProposal = components['schemas']['RuleProposalItem'];
export type WhatIfSide = components['schemas']['WhatIfDaySide'];

const WHAT_IF = ['what-if'];
const MOST = 200;

/** What was asked, a page at a time. */
export const askWhatIf = (body: AskWhatIf, next: { readonly cursor?: string }) =>
  answerOf(api.POST('/api/v1/what-if', { body: { ...body, ...next } }));

export const answerKey = (body: AskWhatIf, turn: number) => [...WHAT_IF, 'answer', body, turn];

/** Values that somebody proposed and nobody has decided. */
export const waitingProposalsQuery = queryOptions({
  queryKey: [...WHAT_IF, 'proposals'],
  queryFn: () =>
    answerOf(api.GET('/api/v1/rules/overlays', { params: { query: { status: 'proposed', limit: MOST } } })),
});

export const schedulesQuery = queryOptions({
  queryKey: [...WHAT_IF, 'schedules'],
  queryFn: () => answerOf(api.GET('/api/v1/schedules')),
});
