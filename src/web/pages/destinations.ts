import type { MessageKey } from '../i18n/catalogue.js';

/** A page that some callers may open: in the navigation and as a card at home. */
export interface Destination {
  readonly path: string;
  readonly permission: string;
  readonly title: MessageKey;
  readonly text: MessageKey;
}

const destinations: readonly Destination[] = [
  { path: '/nhan-su', permission: 'employees:read', title: 'people.title', text: 'people.card' },
  { path: '/don-vi', permission: 'units:read', title: 'units.title', text: 'units.card' },
  { path: '/thiet-bi', permission: 'devices:read', title: 'devices.title', text: 'devices.card' },
  { path: '/the-la', permission: 'badges:read', title: 'unknown.title', text: 'unknown.card' },
  { path: '/cach-ly', permission: 'scans:read', title: 'quarantine.title', text: 'quarantine.card' },
  { path: '/su-co', permission: 'corrections:read', title: 'incidents.title', text: 'incidents.card' },
  { path: '/quy-tac', permission: 'rules:read', title: 'rules.title', text: 'rules.card' },
  { path: '/luu-tru', permission: 'retention:read', title: 'retention.title', text: 'retention.card' },
  {
    path: '/nguoi-dung',
    permission: 'accounts:read',
    title: 'accounts.title',
    text: 'accounts.card',
  },
  { path: '/nhat-ky', permission: 'audit:read', title: 'audit.title', text: 'audit.card' },
];

/** The pages that a caller with these permissions may open, in their order. */
export function destinationsOf(permissions: readonly string[]): readonly Destination[] {
  return destinations.filter(({ permission }) => permissions.includes(permission));
}
