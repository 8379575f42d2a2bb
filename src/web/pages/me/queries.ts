import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import { addMonths } from './month-grid.js';

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

const periodOf = (month: string): { from: string; until: string } => ({
  from: `${month}-01`,
  until: `${addMonths(month, 1)}-01`,
});

export const daysQuery = (month: string) =>
  queryOptions({
    queryKey: [...MY_MONTH, 'days', month],
    queryFn: () => answerOf(api.GET('/api/v1/me/attendance/days', { params: { query: periodOf(month) } })),
  });

export const totalsQuery = (month: string) =>
  queryOptions({
    queryKey: [...MY_MONTH, 'totals', month],
    queryFn: () => answerOf(api.GET('/api/v1/me/attendance/months/{month}', { params: { path: { month } } })),
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

/** Dates of the month that are no ordinary days. */
export const calendarQuery = (month: string) =>
  queryOptions({
    queryKey: ['calendar', month],
    queryFn: () => answerOf(api.GET('/api/v1/calendar', { params: { query: periodOf(month) } })),
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
