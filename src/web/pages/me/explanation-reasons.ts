import type { MessageKey } from '../../i18n/catalogue.js';
import type { Explanation } from './queries.js';

export type ReasonKind = NonNullable<Explanation['reasonKind']>;

/** Why somebody explains, in the order in which people look for it. */
export const explanationReasons: readonly { readonly value: ReasonKind; readonly name: MessageKey }[] = [
  { value: 'forgot', name: 'reason.forgot' },
  { value: 'device', name: 'reason.device' },
  { value: 'duty', name: 'reason.duty' },
  { value: 'traffic', name: 'reason.traffic' },
  { value: 'health', name: 'reason.health' },
  { value: 'family', name: 'reason.family' },
  { value: 'other', name: 'reason.other' },
];
