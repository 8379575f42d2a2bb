import type { Me } from '../api/me.js';
import type { MessageKey } from '../i18n/catalogue.js';

/** A page that some callers may open: in the navigation and as a card at home. */
export interface Destination {
  readonly path: string;
  /** One of these opens it. */
  readonly permission: string | readonly string[];
  /** Only for accounts of somebody with a record. */
  readonly isPersonal?: boolean;
  /** A page of another one: a card at home, but no link of its own in the navigation. */
  readonly isInside?: boolean;
  readonly title: MessageKey;
  readonly text: MessageKey;
}

const destinations: readonly Destination[] = [
  { path: '/me', permission: 'self:read', isPersonal: true, title: 'me.title', text: 'me.card' },
  {
    path: '/decisions',
    permission: ['corrections:decide', 'findings:decide', 'closings:confirm'],
    isPersonal: true,
    title: 'decisions.title',
    text: 'decisions.card',
  },
  {
    path: '/inspect',
    permission: 'inspections:write',
    isPersonal: true,
    title: 'inspect.title',
    text: 'inspect.card',
  },
  { path: '/director', permission: 'findings:read', title: 'director.title', text: 'director.card' },
  { path: '/hr', permission: 'attendance:read', title: 'hr.title', text: 'hr.card' },
  {
    path: '/hr/bang-cong',
    permission: 'attendance:read',
    isInside: true,
    title: 'hr.grid-title',
    text: 'hr.grid-card',
  },
  {
    path: '/hr/chot-thang',
    permission: 'closings:read',
    isInside: true,
    title: 'hr.closing-title',
    text: 'hr.closing-card',
  },
  {
    path: '/hr/lich-lam-viec',
    permission: 'schedules:read',
    isInside: true,
    title: 'hr.schedules-title',
    text: 'hr.schedules-card',
  },
  {
    path: '/hr/ngay-le',
    permission: ['attendance:read', 'calendar:write'],
    isInside: true,
    title: 'hr.calendar-title',
    text: 'hr.calendar-card',
  },
  {
    path: '/hr/dieu-chinh',
    permission: 'corrections:read',
    isInside: true,
    title: 'hr.mend-title',
    text: 'hr.mend-card',
  },
  {
    path: '/hr/tinh-lai',
    permission: 'attendance:recompute',
    isInside: true,
    title: 'hr.anew-title',
    text: 'hr.anew-card',
  },
  {
    path: '/hr/nhap',
    permission: ['employees:write', 'units:write'],
    isInside: true,
    title: 'hr.import-title',
    text: 'hr.import-card',
  },
  {
    path: '/nghi-van-the',
    permission: 'conduct:read',
    isInside: true,
    title: 'suspicion.title',
    text: 'suspicion.card',
  },
  {
    path: '/kiem-chung',
    permission: 'closings:read',
    isInside: true,
    title: 'verify.title',
    text: 'verify.card',
  },
  {
    path: '/phan-anh',
    permission: 'conduct:read',
    isInside: true,
    title: 'conduct.title',
    text: 'conduct.card',
  },
  {
    path: '/hr/gio-linh-hoat',
    permission: 'corrections:read',
    isInside: true,
    title: 'flex.title',
    text: 'flex.card',
  },
  {
    path: '/hr/xac-nhan-ngay',
    permission: 'attendance:read',
    isInside: true,
    title: 'day-word.title',
    text: 'day-word.card',
  },
  { path: '/nhan-su', permission: 'employees:read', title: 'people.title', text: 'people.card' },
  { path: '/don-vi', permission: 'units:read', title: 'units.title', text: 'units.card' },
  {
    path: '/co-quan-cu',
    permission: ['employees:write', 'badges:write'],
    isInside: true,
    title: 'agencies.title',
    text: 'agencies.card',
  },
  { path: '/co-quan', permission: 'agency:read', title: 'agency-people.title', text: 'agency-people.card' },
  {
    path: '/yeu-cau-du-lieu',
    permission: 'data-requests:read',
    isInside: true,
    title: 'data-requests.title',
    text: 'data-requests.card',
  },
  {
    path: '/thong-bao-du-lieu',
    permission: 'data-notices:read',
    isInside: true,
    title: 'data-notices.title',
    text: 'data-notices.card',
  },
  { path: '/thiet-bi', permission: 'devices:read', title: 'devices.title', text: 'devices.card' },
  { path: '/the-la', permission: 'badges:read', title: 'unknown.title', text: 'unknown.card' },
  { path: '/cach-ly', permission: 'scans:read', title: 'quarantine.title', text: 'quarantine.card' },
  { path: '/su-co', permission: 'corrections:read', title: 'incidents.title', text: 'incidents.card' },
  { path: '/quy-tac', permission: 'rules:read', title: 'rules.title', text: 'rules.card' },
  {
    path: '/thu-truoc',
    permission: 'what-if:run',
    isInside: true,
    title: 'what-if.title',
    text: 'what-if.card',
  },
  { path: '/luu-tru', permission: 'retention:read', title: 'retention.title', text: 'retention.card' },
  {
    path: '/nguoi-dung',
    permission: 'accounts:read',
    title: 'accounts.title',
    text: 'accounts.card',
  },
  { path: '/admin', permission: 'operations:read', title: 'admin.title', text: 'admin.card' },
  { path: '/nhat-ky', permission: 'audit:read', title: 'audit.title', text: 'audit.card' },
];

/** The pages that a caller may open, in their order. */
export function destinationsOf({
  permissions,
  employeeId,
}: Pick<Me, 'permissions' | 'employeeId'>): readonly Destination[] {
  return destinations.filter(
    ({ permission, isPersonal = false }) =>
      [permission].flat().some((each) => permissions.includes(each)) && (!isPersonal || employeeId !== null),
  );
}
