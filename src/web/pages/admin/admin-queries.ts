import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';

export type Facts = components['schemas']['OperationsFacts'];
export type Job = components['schemas']['JobView'];
export type Token = components['schemas']['TokenItem'];

/** What every answer of the pages of administrators hangs under. */
export const ADMIN = ['admin'];
export const JOBS = [...ADMIN, 'jobs'];
export const TOKENS = [...ADMIN, 'tokens'];
/** Who looks sees changes as soon as this. */
const WATCHING_MS = 10_000;
/** Failed work that an overview counts; more are "100". */
const MOST_FAILED = 100;

export const factsQuery = queryOptions({
  queryKey: [...ADMIN, 'facts'],
  queryFn: () => answerOf(api.GET('/api/v1/operations/facts')),
  refetchInterval: WATCHING_MS,
});

export const failedJobsQuery = queryOptions({
  queryKey: [...JOBS, 'failed'],
  queryFn: () =>
    answerOf(api.GET('/api/v1/jobs', { params: { query: { status: 'failed', limit: MOST_FAILED } } })),
  refetchInterval: WATCHING_MS,
});

export const tokensQuery = queryOptions({
  queryKey: TOKENS,
  queryFn: () => answerOf(api.GET('/api/v1/tokens')),
});

export const recipientsQuery = queryOptions({
  queryKey: [...ADMIN, 'recipients'],
  queryFn: () => answerOf(api.GET('/api/v1/report-recipients')),
});

/** How the reports of units are headed and signed. */
export const signingsQuery = queryOptions({
  queryKey: [...ADMIN, 'signings'],
  queryFn: () => answerOf(api.GET('/api/v1/report-signings')),
});
