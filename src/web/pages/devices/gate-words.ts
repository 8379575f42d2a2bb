import type { MessageKey } from '../../i18n/catalogue.js';
import type { Gate } from './queries.js';

type Spool = NonNullable<Gate['spool']>;

/** What each alarm of the store at a gate means for those who must act. */
export const spoolAlarms: Readonly<Record<NonNullable<Spool['alarm']>, MessageKey>> = {
  'near-limit': 'gates.alarm-near-limit',
  full: 'gates.alarm-full',
  storage: 'gates.alarm-storage',
  repaired: 'gates.alarm-repaired',
};

/** How a gate fares with the server. */
export const uploadStates: Readonly<Record<NonNullable<Gate['upload']>['state'], MessageKey>> = {
  idle: 'gates.upload-idle',
  sending: 'gates.upload-sending',
  waiting: 'gates.upload-waiting',
  'not-enrolled': 'gates.upload-not-enrolled',
};
