import type { MessageKey } from '../../i18n/catalogue.js';
import { excuseKinds } from '../hr/inbox/excuse-kinds.js';
import type { WaitingProposal } from './decisions-queries.js';

const others: Readonly<Record<string, MessageKey | undefined>> = {
  'added-punch': 'decisions.of-added',
  'voided-scan': 'decisions.of-voided',
  'flexible-minutes': 'decisions.of-flexible',
  'health-leave': 'decisions.of-health',
  'device-outage': 'decisions.of-outage',
  stoppage: 'decisions.of-stoppage',
  other: 'decisions.of-other',
};

/** What HR entered, by name. Example: a punch that is added on the way in is "Thêm lượt vào". */
export function waitingProposalName({
  what,
  direction,
}: Pick<WaitingProposal, 'what' | 'direction'>): MessageKey {
  if (what === 'added-punch' && direction !== null)
    return direction === 'in' ? 'decisions.of-added-in' : 'decisions.of-added-out';
  return others[what] ?? excuseKinds.find(({ value }) => value === what)?.name ?? 'decisions.of-other';
}
