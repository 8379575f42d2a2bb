import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';

export type Account = components['schemas']['AccountResponse'];
export type Grant = components['schemas']['GrantResponse'];

/** The list, single accounts and their roles: a change of one is a change of all. */
export const ACCOUNTS = ['accounts'];

/** One account. */
export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: [...ACCOUNTS, 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } })),
  });

/** The roles of an account, newest first. */
export const grantsQuery = (id: string) =>
  queryOptions({
    queryKey: [...ACCOUNTS, 'grants', id],
    queryFn: () => answerOf(api.GET('/api/v1/accounts/{id}/grants', { params: { path: { id } } })),
  });
