import type { Role } from '../api/me.js';
import type { MessageKey } from '../i18n/catalogue.js';

/** What each role is called. */
export const roleNames: Readonly<Record<Role, MessageKey>> = {
  employee: 'role.employee',
  'unit-head': 'role.unit-head',
  inspector: 'role.inspector',
  'hr-officer': 'role.hr-officer',
  director: 'role.director',
  auditor: 'role.auditor',
  administrator: 'role.administrator',
  'agency-contact': 'role.agency-contact',
  guard: 'role.guard',
};
