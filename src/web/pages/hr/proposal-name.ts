import type { MessageKey } from '../../i18n/catalogue.js';
import type { DayProposal } from './hr-queries.js';
import { excuseKinds } from './inbox/excuse-kinds.js';

const others: Readonly<Record<string, MessageKey | undefined>> = {
  'health-leave': 'hr-day.health-leave',
  'device-outage': 'hr-day.device-outage',
  'added-punch': 'hr-day.added-punch',
  'voided-scan': 'hr-day.voided-scan',
};

/** What is proposed, by name. Example: a punch that is added on the way in is "Thêm lượt vào". */
export function proposalName({ what, direction }: Pick<DayProposal, 'what' | 'direction'>): MessageKey {
  if (what === 'added-punch' && direction !== null)
    return direction === 'in' ? 'hr-day.added-in' : 'hr-day.added-out';
  return others[what] ?? excuseKinds.find(({ value }) => value === what)?.name ?? 'hr-propose.other';
}
