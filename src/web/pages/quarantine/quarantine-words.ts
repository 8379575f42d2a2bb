import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';

type Scan = components['schemas']['QuarantinedScanView'];

/** Why a clock was not believed. */
export const suspicions: Readonly<Record<Scan['suspicion'], MessageKey>> = {
  'before-earliest-year': 'suspicion.before-earliest-year',
  'ahead-of-server': 'suspicion.ahead-of-server',
  'reader-drift': 'suspicion.reader-drift',
};

/** What was decided of a scan. */
export const decisions: Readonly<Record<NonNullable<Scan['decision']>, MessageKey>> = {
  confirmed: 'decision.confirmed',
  given: 'decision.given',
  dismissed: 'decision.dismissed',
};
