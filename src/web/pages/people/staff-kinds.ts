import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';

type StaffKind = components['schemas']['EmployeeView']['staffKind'];

/** What each kind of staff is called. */
export const staffKinds: Readonly<Record<StaffKind, MessageKey>> = {
  'can-bo': 'staff-kind.can-bo',
  'cong-chuc': 'staff-kind.cong-chuc',
  'vien-chuc': 'staff-kind.vien-chuc',
  'hop-dong': 'staff-kind.hop-dong',
  'buu-chinh': 'staff-kind.buu-chinh',
};
