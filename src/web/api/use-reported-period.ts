import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  calendarPeriod,
  PERIODS,
  reportedPeriodQuery,
  type PeriodAsked,
  type ReportedPeriod,
} from './reported-period.js';

/** The dates that are reported as a month. Until the service has said, one that is known already, else those of the calendar: nobody waits for it. */
export function useReportedPeriod(asked: PeriodAsked): ReportedPeriod {
  const client = useQueryClient();
  const { data } = useQuery(reportedPeriodQuery(asked));
  if (data !== undefined) return data;
  const known = client
    .getQueriesData<ReportedPeriod>({ queryKey: [PERIODS, asked.unit ?? null] })
    .map(([, period]) => period)
    .find((period) => period !== undefined && isAsked(period, asked));
  return known ?? calendarPeriod('month' in asked ? asked.month : asked.date.slice(0, 7));
} // prettier-ignore

function isAsked({ month, from, to }: ReportedPeriod, asked: PeriodAsked): boolean {
  return 'month' in asked ? month === asked.month : from <= asked.date && asked.date <= to;
}
