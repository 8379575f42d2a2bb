import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';

export type RuleValueView = components['schemas']['RuleView'];
export type ConductRule = components['schemas']['ConductView'];

/** What every answer about rules hangs under. */
export const RULES = ['rules'];

/** The day and the unit (null: everybody) that rules are looked at. */
export interface RulesView {
  readonly date: string;
  readonly unit: string | null;
}

function queryOf({ date, unit }: RulesView): { date: string; unit?: string } {
  return unit === null ? { date } : { date, unit };
}

export const conductQuery = (view: RulesView) =>
  queryOptions({
    queryKey: [...RULES, 'conduct', view],
    queryFn: () => answerOf(api.GET('/api/v1/rules/conduct', { params: { query: queryOf(view) } })),
  });

export const valuesQuery = (view: RulesView) =>
  queryOptions({
    queryKey: [...RULES, 'values', view],
    queryFn: () => answerOf(api.GET('/api/v1/rules', { params: { query: queryOf(view) } })),
  });

export const instrumentsQuery = (date: string) =>
  queryOptions({
    queryKey: [...RULES, 'instruments', date],
    queryFn: () => answerOf(api.GET('/api/v1/rules/instruments', { params: { query: { date } } })),
  });
