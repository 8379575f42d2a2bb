import type { MessageKey } from '../../../i18n/catalogue.js';
import type { ExcuseValues } from './inbox-job.js';

/** What can excuse time, in the order in which it is needed most. */
export const excuseKinds: readonly { readonly value: ExcuseValues['kind']; readonly name: MessageKey }[] = [
  { value: 'trip', name: 'request-kind.trip' },
  { value: 'training', name: 'request-kind.training' },
  { value: 'leave-annual', name: 'request-kind.leave-annual' },
  { value: 'leave-personal-paid', name: 'request-kind.leave-personal-paid' },
  { value: 'leave-unpaid', name: 'request-kind.leave-unpaid' },
  { value: 'leave-compensatory', name: 'request-kind.leave-compensatory' },
  { value: 'leave-sick', name: 'request-kind.leave-sick' },
  { value: 'leave-child-sick', name: 'request-kind.leave-child-sick' },
  { value: 'leave-maternity', name: 'request-kind.leave-maternity' },
  { value: 'leave-accident', name: 'request-kind.leave-accident' },
  { value: 'stoppage', name: 'hr-propose.stoppage' },
  { value: 'labour-duty', name: 'request-kind.labour-duty' },
  { value: 'at-home-agency', name: 'request-kind.at-home-agency' },
  { value: 'other', name: 'hr-propose.other' },
];
