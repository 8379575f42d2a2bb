import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';

type Driver = components['schemas']['ReaderCandidateView']['driver'];

/** How a reader is connected. */
export const driverNames: Readonly<Record<Driver, MessageKey>> = {
  'keyboard-wedge': 'driver.keyboard-wedge',
  'vendor-hid': 'driver.vendor-hid',
  serial: 'driver.serial',
  pcsc: 'driver.pcsc',
  simulator: 'driver.simulator',
  replay: 'driver.replay',
};
