import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import type { components } from '../../../api-types.js';
import { api } from '../../../api/client.js';
import { HR } from '../hr-queries.js';

export type Run = components['schemas']['RecomputeRunView'];

const RUNS = [...HR, 'recompute-runs'];
const EVERY_MS = 2_000;

/** Whether it is still to come to an end. */
export function isOn({ status }: Run): boolean {
  return status === 'queued' || status === 'running';
}

/** The caller's computations in the background; looked at again while one is on. */
export function useRuns() {
  return useQuery({
    queryKey: RUNS,
    queryFn: () => answerOf(api.GET('/api/v1/attendance/recompute/runs')),
    refetchInterval: ({ state }) => (state.data?.items.some(isOn) === true ? EVERY_MS : false),
  });
}

/** One of them with what came of it. */
export function useRun(id: string) {
  return useQuery({
    queryKey: [...RUNS, id],
    queryFn: () => answerOf(api.GET('/api/v1/attendance/recompute/runs/{id}', { params: { path: { id } } })),
  });
}

/** Asks for one. */
export function useAskRun() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['RecomputeBody']) =>
      answerOf(api.POST('/api/v1/attendance/recompute/runs', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: RUNS }),
  });
}

/** Stops one. */
export function useStopRun() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answerOf(api.POST('/api/v1/attendance/recompute/runs/{id}/cancel', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: RUNS }),
  });
}
