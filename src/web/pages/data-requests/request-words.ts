import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';

export type DataRequest = components['schemas']['DataRequestItem'];
export type Outcome = components['schemas']['AnswerDataRequest']['outcome'];

/** What can be asked, in the order in which it is asked for most. */
export const requestKinds: Readonly<Record<DataRequest['kind'], MessageKey>> = {
  access: 'rights.kind-access',
  correction: 'rights.kind-correction',
  erasure: 'rights.kind-erasure',
  restriction: 'rights.kind-restriction',
  objection: 'rights.kind-objection',
  withdrawal: 'rights.kind-withdrawal',
  protection: 'rights.kind-protection',
};

/** What became of it. */
export const outcomes: Readonly<Record<Outcome, MessageKey>> = {
  granted: 'rights.granted',
  partly: 'rights.partly',
  refused: 'rights.refused',
};

/** Where a request stands. */
export function stateOf(
  request: Pick<DataRequest, 'outcome' | 'overdue' | 'receiptOverdue' | 'receiptAt'>,
): MessageKey {
  if (request.outcome !== null) return outcomes[request.outcome];
  if (request.overdue) return 'rights.overdue';
  if (request.receiptOverdue) return 'rights.receipt-overdue';
  return request.receiptAt === null ? 'rights.open' : 'rights.received';
}
