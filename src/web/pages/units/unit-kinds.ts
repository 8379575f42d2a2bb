import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';

/** What each kind of unit is called. */
export const unitKinds: Readonly<Record<components['schemas']['UnitView']['kind'], MessageKey>> = {
  province: 'unit-kind.province',
  agency: 'unit-kind.agency',
  centre: 'unit-kind.centre',
  division: 'unit-kind.division',
  counter: 'unit-kind.counter',
  commune: 'unit-kind.commune',
  district: 'unit-kind.district',
  other: 'unit-kind.other',
};
