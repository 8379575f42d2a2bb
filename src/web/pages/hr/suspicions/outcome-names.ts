import type { components } from '../../../api-types.js';
import type { MessageKey } from '../../../i18n/catalogue.js';

/** What looking into a suspicion came to, in words. Neither makes a finding. */
export const outcomeNames: Readonly<
  Record<components['schemas']['SuspicionReviewBody']['outcome'], MessageKey>
> = {
  explained: 'suspicion.explained',
  'official-finding-needed': 'suspicion.handed-over',
};
