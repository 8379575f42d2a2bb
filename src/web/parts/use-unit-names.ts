import { useQueries } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of.js';
import { api } from '../api/client.js';

/** Names of units by id; one that the caller may not see stays unnamed. */
export function useUnitNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const answers = useQueries({
    queries: [...new Set(ids)].map((id) => ({
      queryKey: ['units', id],
      queryFn: () => answerOf(api.GET('/api/v1/units/{id}', { params: { path: { id } } })),
    })),
  });
  return new Map(answers.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : [])));
}
