import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import type { MessageKey } from '../../i18n/catalogue.js';

export type RetentionRule = components['schemas']['RetentionRuleView'];
export type LegalHold = components['schemas']['LegalHoldView'];

/** What every answer about retention hangs under. */
export const RETENTION = ['retention'];

export const retentionQuery = queryOptions({
  queryKey: [...RETENTION, 'overview'],
  queryFn: () => answerOf(api.GET('/api/v1/retention')),
});

/** What each class of data is called. */
export const dataClasses: Readonly<Record<RetentionRule['dataClass'], MessageKey>> = {
  scans: 'data-class.scans',
  people: 'data-class.people',
};

/** What happens to each class when its time is over. */
export const dataClassFates: Readonly<Record<RetentionRule['dataClass'], MessageKey>> = {
  scans: 'data-class.scans-fate',
  people: 'data-class.people-fate',
};
