import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';

export type DataNotice = components['schemas']['DataNoticeItem'];

/** What every answer about the versions of the notice hangs under. */
export const DATA_NOTICES = ['data-notices'];

export const dataNoticesQuery = queryOptions({
  queryKey: [...DATA_NOTICES, 'list'],
  queryFn: () => answerOf(api.GET('/api/v1/data-notices', { params: { query: {} } })),
});

/** The text to begin with for a unit. */
export const proposalQuery = (unitId: string) =>
  queryOptions({
    queryKey: [...DATA_NOTICES, 'proposal', unitId],
    queryFn: () => answerOf(api.GET('/api/v1/data-notices/proposal', { params: { query: { unitId } } })),
  });
