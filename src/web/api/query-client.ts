import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { meQuery } from './me.js';
import { isRefusal, RefusalError } from './refusal.js';

const RETRIES = 2;

/** Caches answers. A session that has ended, or lacks a step, is noticed whatever request finds it out. */
export function createQueryClient(): QueryClient {
  const notice = (error: unknown): void => {
    if (isRefusal(error, 'not-signed-in')) client.setQueryData(meQuery.queryKey, null);
    if (
      isRefusal(error, 'second-factor-enrolment-required') ||
      isRefusal(error, 'password-change-required')
    ) {
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A refusal stays a refusal; only a service that is away is worth asking again.
        retry: (failures, error) =>
          failures < RETRIES && !(error instanceof RefusalError && error.problem.status < 500),
      },
    },
  });
  return client;
}
