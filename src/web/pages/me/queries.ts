import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import type { ReportedPeriod } from '../../api/reported-period.js';
import { addDays } from './month-grid.js';

export type Day = components['schemas']['DayView'];
export type DayStory = components['schemas']['DayStoryView'];
export type DayException = components['schemas']['ExceptionView'];
export type Finding = components['schemas']['FindingItemView'];
export type Explanation = components['schemas']['ExplanationItem'];
export type OwnClosing = components['schemas']['OwnClosingView'];
export type OwnNotice = components['schemas']['OwnNoticeView'];

/** What every answer about the own record hangs under. */
export const MINE = ['mine'];
/** What a change of the own month makes old: days, findings, explanations, closings. */
export const MY_MONTH = [...MINE, 'month'];

const MOST = 200;

type Dates = Pick<ReportedPeriod, 'from' | 'to'>;

const halfOpen = ({ from, to }: Dates): { from: string; until: string } => ({ from, until: addDays(to, 1) });

export const daysQuery = ({ from, to }: Dates) =>
  queryOptions({
    queryKey: [...MY_MONTH, 'days', from, to],
    queryFn: () =>
      answerOf(api.GET('/api/v1/me/attendance/days', { params: { query: halfOpen({ from, to }) } })),
  });

/** The sums of what is reported as the month. */
export const totalsQuery = (month: string) =>
  queryOptions({
    queryKey: [...MY_MONTH, 'totals', month],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/me/attendance/months/{month}', {
          params: { path: { month }, query: { of: 'reporting' } },
        }),
      ),
  });

export const storyQuery = (date: string) =>
  queryOptions({
    queryKey: [...MY_MONTH, 'story', date],
    queryFn: () =>
      answerOf(api.GET('/api/v1/me/attendance/days/{date}/explain', { params: { path: { date } } })),
  });

export const findingsQuery = (month: string) =>
  queryOptions({
    queryKey: [...MY_MONTH, 'findings', month],
    queryFn: () => answerOf(api.GET('/api/v1/me/findings', { params: { query: { month, limit: MOST } } })),
  });

export const findingsOfDayQuery = (date: string) =>
  queryOptions({
    queryKey: [...MY_MONTH, 'findings-of-day', date],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/me/findings', {
          params: { query: { ...halfOpen({ from: date, to: date }), limit: MOST } },
        }),
      ),
  });

export const findingQuery = (id: string) =>
  queryOptions({
    queryKey: [...MY_MONTH, 'finding', id],
    queryFn: () => answerOf(api.GET('/api/v1/me/findings/{id}', { params: { path: { id } } })),
  });

export const explanationsQuery = queryOptions({
  queryKey: [...MY_MONTH, 'explanations'],
  queryFn: () => answerOf(api.GET('/api/v1/me/explanations', { params: { query: { limit: MOST } } })),
});

export const closingsQuery = queryOptions({
  queryKey: [...MY_MONTH, 'closings'],
  queryFn: () => answerOf(api.GET('/api/v1/me/closings')),
});

/** Dates of a period that are no ordinary days. */
export const calendarQuery = ({ from, to }: Dates) =>
  queryOptions({
    queryKey: ['calendar', from, to],
    queryFn: () => answerOf(api.GET('/api/v1/calendar', { params: { query: halfOpen({ from, to }) } })),
  });

export const dataNoticeQuery = queryOptions({
  queryKey: [...MINE, 'data-notice'],
  queryFn: () => answerOf(api.GET('/api/v1/me/data-notice')),
});

export const balanceQuery = (year: number) =>
  queryOptions({
    queryKey: [...MINE, 'balance', year],
    queryFn: () => answerOf(api.GET('/api/v1/me/balances', { params: { query: { year } } })),
  });

/** What every answer about own requests hangs under. */
export const MY_REQUESTS = [...MINE, 'requests'];
/** What every answer about own notices hangs under. */
export const MY_NOTICES = [...MINE, 'notices'];

export const unreadQuery = queryOptions({
  queryKey: [...MY_NOTICES, 'unread'],
  queryFn: () => answerOf(api.GET('/api/v1/me/notices', { params: { query: { unread: true, limit: 1 } } })),
  refetchInterval: 60_000,
});
