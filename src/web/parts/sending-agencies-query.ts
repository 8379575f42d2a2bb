import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of.js';
import { api } from '../api/client.js';

/** The agencies that sent people to a unit; none is asked for while no unit is chosen. */
export const sendingAgenciesQuery = (unitId: string | undefined) =>
  queryOptions({
    queryKey: ['units', 'sending-agencies', unitId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/report-recipients/agencies', { params: { query: { unitId: unitId ?? '' } } }),
      ),
    enabled: unitId !== undefined,
  });
