import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';

export type MonthOf = components['schemas']['ComplianceMonthView'];
export type Figures = components['schemas']['ComplianceFigures'];
export type UnitOf = components['schemas']['ComplianceUnitView'];

/** What every answer of the page of directors hangs under. */
export const DIRECTOR = ['director'];
/** Of a centre; more sub-units are found by the search for units. */
const MOST_UNITS = 200;

/** Thirteen months up to this one: the same month of the year before is the first. */
export const monthsQuery = (month: string, unit: string | null) =>
  queryOptions({
    queryKey: [...DIRECTOR, 'months', month, unit],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/compliance/months', {
          params: { query: { month, ...(unit !== null && { unit }) } },
        }),
      ),
  });

export const unitsOfMonthQuery = (month: string, unit: string | null) =>
  queryOptions({
    queryKey: [...DIRECTOR, 'units', month, unit],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/compliance/months/{month}/units', {
          params: { path: { month }, query: unit === null ? {} : { unit } },
        }),
      ),
  });

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', id],
    queryFn: () => answerOf(api.GET('/api/v1/units/{id}', { params: { path: { id } } })),
  });

export const subUnitsQuery = (parentId: string) =>
  queryOptions({
    queryKey: ['units', 'below', parentId],
    queryFn: () => answerOf(api.GET('/api/v1/units', { params: { query: { parentId, limit: MOST_UNITS } } })),
  });
