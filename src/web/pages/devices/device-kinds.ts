import type { MessageKey } from '../../i18n/catalogue.js';
import type { Device } from './queries.js';

type Kind = Device['kind'];

/** What each kind of device is called. */
export const deviceKinds: Readonly<Record<Kind, MessageKey>> = {
  gate: 'device-kind.gate',
  zkteco: 'device-kind.zkteco',
  api: 'device-kind.api',
};

/** What to do with the key of a device of each kind. */
export const keyAdvice: Readonly<Record<Kind, MessageKey>> = {
  gate: 'device-key.gate',
  zkteco: 'device-key.zkteco',
  api: 'device-key.api',
};
