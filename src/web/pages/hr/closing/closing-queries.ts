import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import type { components } from '../../../api-types.js';
import { api } from '../../../api/client.js';
import { HR } from '../hr-queries.js';

export type Closing = components['schemas']['ClosingItem'];
export type ClosingDetail = components['schemas']['ClosingDetailView'];
export type OpenMatter = components['schemas']['OpenMatterView'];
export type Report = components['schemas']['ReportItemView'];

/** What every answer about closing hangs under. */
export const BOARD = [...HR, 'closings'];
export const REPORTS = [...HR, 'reports'];
const MOST = 200;
/** While a report is being made or a month sealed, how often its progress is asked for. */
const POLL_MS = 1500;
/** After the sealing the first report is awaited so often, and asked for so many times: some minutes. */
const FIRST_REPORT_MS = 4000;
const MOST_TIMES = 75;

export const closingsOfMonthQuery = (month: string) =>
  queryOptions({
    queryKey: [...BOARD, month],
    queryFn: () => answerOf(api.GET('/api/v1/closings', { params: { query: { month, limit: MOST } } })),
  });

export const closingQuery = (id: string) =>
  queryOptions({
    queryKey: [...BOARD, id, 'detail'],
    queryFn: () => answerOf(api.GET('/api/v1/closings/{id}', { params: { path: { id } } })),
  });

export const readinessQuery = (id: string) =>
  queryOptions({
    queryKey: [...BOARD, id, 'readiness'],
    queryFn: () => answerOf(api.GET('/api/v1/closings/{id}/readiness', { params: { path: { id } } })),
  });

/** How far the sealing is; asked again while it goes on. */
export const sealingQuery = (id: string) =>
  queryOptions({
    queryKey: [...BOARD, id, 'sealing'],
    queryFn: () => answerOf(api.GET('/api/v1/closings/{id}/sealing', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'sealing' ? POLL_MS : false),
  });

/** Every day of the month is computed anew for it. */
export const unreproducibleQuery = (id: string) =>
  queryOptions({
    queryKey: [...BOARD, id, 'unreproducible'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/closings/{id}/unreproducible-days', { params: { path: { id } } })),
  });

export const verificationQuery = (id: string) =>
  queryOptions({
    queryKey: [...BOARD, id, 'verification'],
    queryFn: () => answerOf(api.GET('/api/v1/closings/{id}/verification', { params: { path: { id } } })),
  });

/** Once the month is sealed its reports come of themselves: until the first is there, they are asked for again. */
export const reportsQuery = (month: string, unitId: string, isSealed: boolean) =>
  queryOptions({
    queryKey: [...REPORTS, month, unitId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/reports', { params: { query: { month, unitId, limit: MOST } } })),
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      reportsPoll(data?.items, isSealed, dataUpdateCount),
  });

/** The digests of quarters and years of a unit. */
export const digestsQuery = (unitId: string) =>
  queryOptions({
    queryKey: [...REPORTS, 'digests', unitId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/reports', { params: { query: { kind: 'digest', unitId, limit: MOST } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(isBeingMade) ? POLL_MS : false),
  });

/** A report and where it was sent. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [...REPORTS, id, 'detail'],
    queryFn: () => answerOf(api.GET('/api/v1/reports/{id}', { params: { path: { id } } })),
  });

/** The signed scans of a report. */
export const signedQuery = (id: string) =>
  queryOptions({
    queryKey: [...REPORTS, id, 'signed'],
    queryFn: () => answerOf(api.GET('/api/v1/reports/{id}/signed', { params: { path: { id } } })),
  });

/** Whether a report is on its way. */
export function isBeingMade({ status }: Pick<Report, 'status'>): boolean {
  return status === 'queued' || status === 'running';
}

/** When reports are asked for again, in ms; false: what is there stays. `asked`: how many times they came already. */
export function reportsPoll(
  reports: readonly Pick<Report, 'status'>[] | undefined,
  isSealed: boolean,
  asked: number,
): number | false {
  if (reports === undefined) return false;
  if (reports.length === 0) return isSealed && asked < MOST_TIMES ? FIRST_REPORT_MS : false;
  return reports.some(isBeingMade) ? POLL_MS : false;
}
