import { queryOptions } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answerOf } from './answer-of.js';
import { api } from './client.js';

export type ReportedPeriod = components['schemas']['ReportingPeriodView'];

/** Which period: that of a month, or the one that a date is in; of a unit, or of the unit in which the reader works. */
export type PeriodAsked = { readonly unit?: string } & (
  { readonly month: string } | { readonly date: string }
);

export const PERIODS = 'reported-periods';

/** The dates that are reported as a month. They hardly ever change. */
export const reportedPeriodQuery = (asked: PeriodAsked) =>
  queryOptions({
    queryKey: [PERIODS, asked.unit ?? null, asked],
    queryFn: () => answerOf(api.GET('/api/v1/reporting-periods', { params: { query: asked } })),
    staleTime: 300_000,
  });

/** A month by its calendar: what is shown until the service has said otherwise. */
export function calendarPeriod(month: string): ReportedPeriod {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const to = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return { month, from: `${month}-01`, to, isCalendarMonth: true };
}

/** Whether dates are just their calendar month. @example isCalendar({ from: '2026-11-01', to: '2026-11-30' }) // true */
export function isCalendar({ from, to }: { readonly from: string; readonly to: string }): boolean {
  return calendarPeriod(to.slice(0, 7)).to === to && from === `${to.slice(0, 7)}-01`;
}
