import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';

export type InboxItem = components['schemas']['InboxItemView'];
export type DayFinding = components['schemas']['DayFindingView'];
export type DayProposal = components['schemas']['DayProposalView'];
export type GridRow = components['schemas']['GridRowView'];

/** What every answer of the pages of HR hangs under. */
export const HR = ['hr'];
export const INBOX = [...HR, 'inbox'];
export const GRID = [...HR, 'grid'];

export const storyOfQuery = (employeeId: string, date: string) =>
  queryOptions({
    queryKey: [...HR, 'story', employeeId, date],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/attendance/days/{employee}/{date}/explain', {
          params: { path: { employee: employeeId, date } },
        }),
      ),
  });

/** What was recorded and proposed on a day; undefined where it has no exceptions. */
export const mattersOfQuery = (employeeId: string, date: string, dayAfter: string) =>
  queryOptions({
    queryKey: [...INBOX, 'day', employeeId, date],
    queryFn: async (): Promise<InboxItem | null> => {
      const query = { employee: employeeId, from: date, until: dayAfter };
      const { items } = await answerOf(api.GET('/api/v1/inbox', { params: { query } }));
      return items[0] ?? null;
    },
  });
