import { describe, expect, it } from '@jest/globals';
import { permissionsOfRole, roles, type Role } from '../../src/platform/access/permission.js';
import { menuOf, pageAt, pagesOf } from '../../src/web/layout/menu.js';

const of = (role: Role, employeeId: string | null = 'ai-do') =>
  menuOf({ permissions: [...permissionsOfRole[role]], employeeId });
const titles = (role: Role, employeeId?: string | null) => of(role, employeeId).map(({ title }) => title);

describe('the menu', () => {
  it('of an employee is the own month, and the rules as a page of its own', () => {
    expect(titles('employee')).toEqual(['menu.mine', 'menu.rules']);
    expect(of('employee')[0]?.groups).toHaveLength(1);
  });

  it('of HR has no area with more than twelve pages, and those of attendance are in named groups', () => {
    expect(titles('hr-officer')).toEqual([
      'menu.mine',
      'menu.decisions',
      'menu.lead',
      'hr.title',
      'people.title',
      'menu.scanning',
    ]);
    const attendance = of('hr-officer').find(({ title }) => title === 'hr.title');
    expect(attendance?.groups.map(({ title }) => title)).toEqual([
      'menu.daily',
      'menu.leave',
      'menu.plan',
      'menu.month-end',
    ]);
    expect(Math.max(...of('hr-officer').map((area) => pagesOf(area).length))).toBeLessThanOrEqual(12);
  });

  it('leaves out what is about oneself for an account without a person', () => {
    expect(titles('inspector', null)).not.toContain('menu.mine');
    expect(titles('inspector', null)).not.toContain('inspect.title');
    expect(titles('inspector')).toContain('inspect.title');
  });

  it.each(roles)('of %s names no page twice and no area without pages', (role) => {
    const paths = of(role)
      .flatMap(pagesOf)
      .map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(of(role).filter((area) => pagesOf(area).length === 0)).toEqual([]);
  });

  it.each([
    ['/hr', '/hr'],
    ['/hr/bang-cong', '/hr/bang-cong'],
    ['/hr/nguoi-duyet', '/hr/nguoi-duyet'],
    ['/thiet-bi/0198', '/thiet-bi'],
    ['/hrx', undefined],
    ['/tai-khoan', undefined],
  ])('at %s is at page %s', (pathname, path) => {
    expect(pageAt(of('hr-officer'), pathname)?.path).toBe(path);
  });
});
