import type { components } from '../api-types.js';
import type { MessageKey } from '../i18n/catalogue.js';

/** A page in the menu. */
export interface MenuPage {
  readonly path: string;
  readonly title: MessageKey;
}

/** Pages that belong together, under a name where an area has several such groups. */
export interface MenuGroup {
  readonly title: MessageKey | null;
  readonly pages: readonly MenuPage[];
}

/** A part of the work; its own pages stand together. */
export interface MenuArea {
  readonly title: MessageKey;
  readonly groups: readonly MenuGroup[];
}

type Me = components['schemas']['MeView'];

interface Page extends MenuPage {
  /** One of these opens it. */
  readonly needs: string | readonly string[];
  /** Only for accounts of somebody with a record. */
  readonly isPersonal?: boolean;
}

interface Area {
  readonly title: MessageKey;
  readonly groups: readonly { readonly title: MessageKey | null; readonly pages: readonly Page[] }[];
}

export const areas: readonly Area[] = [
  {
    title: 'menu.mine',
    groups: [
      {
        title: null,
        pages: [
          { path: '/me', title: 'me.title', needs: 'self:read', isPersonal: true },
          { path: '/me/don-tu', title: 'my-requests.title', needs: 'self:read', isPersonal: true },
          { path: '/me/thong-bao', title: 'my-notices.title', needs: 'self:read', isPersonal: true },
          { path: '/me/du-lieu', title: 'my-data.title', needs: 'self:read', isPersonal: true },
        ],
      },
    ],
  },
  {
    title: 'menu.decisions',
    groups: [
      {
        title: null,
        pages: [
          {
            path: '/decisions',
            title: 'menu.decisions',
            needs: ['corrections:decide', 'findings:decide', 'closings:confirm'],
            isPersonal: true,
          },
        ],
      },
    ],
  },
  {
    title: 'inspect.title',
    groups: [
      {
        title: null,
        pages: [{ path: '/inspect', title: 'inspect.title', needs: 'inspections:write', isPersonal: true }],
      },
    ],
  },
  {
    title: 'menu.lead',
    groups: [
      {
        title: null,
        pages: [
          { path: '/director', title: 'director.title', needs: 'findings:read' },
          { path: '/thu-truoc', title: 'what-if.title', needs: 'what-if:run' },
          { path: '/quy-tac', title: 'menu.rules', needs: 'rules:read' },
          { path: '/kiem-chung', title: 'verify.title', needs: 'closings:read' },
          { path: '/phan-anh', title: 'conduct.title', needs: 'conduct:read' },
        ],
      },
    ],
  },
  {
    title: 'hr.title',
    groups: [
      {
        title: 'menu.daily',
        pages: [
          { path: '/hr', title: 'hr-inbox.title', needs: 'attendance:read' },
          { path: '/hr/bang-cong', title: 'hr.grid-title', needs: 'attendance:read' },
          { path: '/hr/dieu-chinh', title: 'hr.mend-title', needs: 'corrections:read' },
          { path: '/hr/san-sang', title: 'hr-ready.title', needs: 'attendance:read' },
        ],
      },
      {
        title: 'menu.leave',
        pages: [
          { path: '/hr/don-tu', title: 'hr-nav.requests', needs: 'corrections:read' },
          { path: '/hr/giay-nghi', title: 'hr-nav.excuses', needs: 'corrections:read' },
          { path: '/hr/ngay-phep', title: 'hr-nav.balances', needs: 'corrections:read' },
        ],
      },
      {
        title: 'menu.plan',
        pages: [
          { path: '/hr/lich-lam-viec', title: 'hr.schedules-title', needs: 'schedules:read' },
          { path: '/hr/ngay-le', title: 'hr.calendar-title', needs: ['attendance:read', 'calendar:write'] },
        ],
      },
      {
        title: 'menu.month-end',
        pages: [
          { path: '/hr/xac-nhan-ngay', title: 'day-word.title', needs: 'attendance:read' },
          { path: '/hr/tinh-lai', title: 'hr.anew-title', needs: 'attendance:recompute' },
          { path: '/hr/chot-thang', title: 'hr.closing-title', needs: 'closings:read' },
        ],
      },
    ],
  },
  {
    title: 'people.title',
    groups: [
      {
        title: null,
        pages: [
          { path: '/nhan-su', title: 'menu.staff', needs: 'employees:read' },
          { path: '/don-vi', title: 'units.title', needs: 'units:read' },
          { path: '/co-quan-cu', title: 'agencies.title', needs: ['employees:write', 'badges:write'] },
          { path: '/hr/nguoi-duyet', title: 'hr-nav.superiors', needs: 'superiors:write' },
          { path: '/hr/duoc-mien', title: 'hr-nav.exemptions', needs: 'health:read' },
          { path: '/hr/gio-linh-hoat', title: 'flex.title', needs: 'corrections:read' },
          { path: '/hr/nhap', title: 'hr.import-title', needs: ['employees:write', 'units:write'] },
          { path: '/yeu-cau-du-lieu', title: 'data-requests.title', needs: 'data-requests:read' },
          { path: '/thong-bao-du-lieu', title: 'data-notices.title', needs: 'data-notices:read' },
          { path: '/co-quan', title: 'agency-people.title', needs: 'agency:read' },
        ],
      },
    ],
  },
  {
    title: 'menu.scanning',
    groups: [
      {
        title: null,
        pages: [
          { path: '/thiet-bi', title: 'devices.title', needs: 'devices:read' },
          { path: '/the-la', title: 'unknown.title', needs: 'badges:read' },
          { path: '/cach-ly', title: 'quarantine.title', needs: 'scans:read' },
          { path: '/nghi-van-the', title: 'suspicion.title', needs: 'conduct:read' },
          { path: '/su-co', title: 'incidents.title', needs: 'corrections:read' },
        ],
      },
    ],
  },
  {
    title: 'admin.title',
    groups: [
      {
        title: null,
        pages: [
          { path: '/admin', title: 'admin.overview', needs: 'operations:read' },
          { path: '/nguoi-dung', title: 'accounts.title', needs: 'accounts:read' },
          { path: '/admin/khoa', title: 'admin-tokens.title', needs: 'tokens:read' },
          { path: '/admin/cong-viec', title: 'admin-jobs.title', needs: 'operations:read' },
          { path: '/admin/thu', title: 'admin-mail.title', needs: 'operations:read' },
          { path: '/admin/nhat-ky', title: 'audit.title', needs: 'audit:read' },
          { path: '/luu-tru', title: 'retention.title', needs: 'retention:read' },
        ],
      },
    ],
  },
];

/**
 * The menu of a caller: areas with the pages that they may open, in the order of the work; what would be empty is left out,
 * and an area with a single page carries the name of that page.
 */
export function menuOf({ permissions, employeeId }: Pick<Me, 'permissions' | 'employeeId'>): MenuArea[] {
  const opens = ({ needs, isPersonal = false }: Page): boolean =>
    [needs].flat().some((each) => permissions.includes(each)) && (!isPersonal || employeeId !== null);
  return areas.flatMap(({ title, groups }) => {
    const shown = groups
      .map((group) => ({ title: group.title, pages: group.pages.filter(opens) }))
      .filter(({ pages }) => pages.length > 0);
    const pages = pagesOf({ title, groups: shown });
    const [only] = pages;
    if (only === undefined) return [];
    return [{ title: pages.length === 1 ? only.title : title, groups: shown }];
  });
}

/** The pages of an area in one row. */
export function pagesOf({ groups }: MenuArea): MenuPage[] {
  return groups.flatMap(({ pages }) => pages);
}

/**
 * The page of the menu at an address, or the one that it lies below: `/thiet-bi/CONG-1` lies below `/thiet-bi`, and
 * `/hr/bang-cong` is itself and not `/hr`.
 */
export function pageAt(menu: readonly MenuArea[], pathname: string): MenuPage | undefined {
  return menu
    .flatMap(pagesOf)
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((one, other) => other.path.length - one.path.length)[0];
}
