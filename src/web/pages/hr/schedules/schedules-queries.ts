import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import type { components } from '../../../api-types.js';
import { api } from '../../../api/client.js';
import { HR } from '../hr-queries.js';

type Schemas = components['schemas'];
export type Schedule = Schemas['ScheduleView'];
export type Assignment = Schemas['AssignmentView'];
export type Reception = Schemas['ReceptionView'];
export type RosterEntry = Schemas['RosterView'];
export type Pattern = Pick<Schedule, 'sessions' | 'seasons' | 'cycle'>;
export type Draft = Schemas['ScheduleDraft'];
export type PreviewPerson = Schemas['PreviewPerson'];

/** What every answer about schedules hangs under: a change of one may change them all. */
export const SCHEDULES = [...HR, 'schedules'];

export const schedulesQuery = queryOptions({
  queryKey: [...SCHEDULES, 'list'],
  queryFn: () => answerOf(api.GET('/api/v1/schedules')),
});

export const assignmentsQuery = (unitId: string | null) =>
  queryOptions({
    queryKey: [...SCHEDULES, 'assignments', unitId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/schedule-assignments', {
          params: { query: unitId === null ? {} : { unitId } },
        }),
      ),
  });

export const rosterQuery = (from: string, until: string, unitId: string) =>
  queryOptions({
    queryKey: [...SCHEDULES, 'roster', from, unitId],
    queryFn: () => answerOf(api.GET('/api/v1/rosters', { params: { query: { from, until, unitId } } })),
  });

export const receptionQuery = queryOptions({
  queryKey: [...SCHEDULES, 'reception'],
  queryFn: () => answerOf(api.GET('/api/v1/reception-hours')),
});

/** The key of a preview; what is drafted is part of it, so that no draft shows the answer of another. */
export const previewKey = (month: string, unit: string, draft: Draft | null) => [
  ...SCHEDULES,
  'preview',
  month,
  unit,
  JSON.stringify(draft),
];

/** A page of who works when in a month, with a draft in the place of what is saved. Nothing is saved. */
export function loadPreview(
  month: string,
  unit: string,
  draft: Draft | null,
  next: { readonly cursor?: string } = {},
): Promise<Schemas['PreviewPage']> {
  return answerOf(
    api.POST('/api/v1/attendance/schedule-preview', {
      body: { month, unit, ...(draft && { draft }), ...next },
    }),
  );
}
