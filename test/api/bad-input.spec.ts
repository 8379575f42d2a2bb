import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { World } from './access-matrix.world.js';

interface Problem {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly requestId: string;
  readonly errors?: readonly { field: string; code: string; detail: string }[];
}

/** Whatever is sent, the answer is a problem with a code and the field, and nothing is stored. */
describe('bad input', () => {
  let service: TestApp;
  let world: World;
  let cookies: Record<string, string>;
  beforeAll(async () => {
    service = await createTestApp();
    world = await new World(service).build();
    cookies = await world.session('administrator');
  });
  afterAll(() => service.close());

  async function counts(): Promise<unknown> {
    return service.database.dataSource.query(
      'SELECT (SELECT count(*) FROM employee) AS people, (SELECT count(*) FROM org_unit) AS units, (SELECT count(*) FROM audit_entry) AS entries',
    );
  }

  const person = (change: object) => () => ({
    code: 'CB-01',
    fullName: 'Nguyễn Thị Ánh',
    staffKind: 'cong-chuc',
    postings: [{ kind: 'duty', unitId: world.unit('inside'), from: '2026-01-01' }],
    ...change,
  });

  it.each<[string, () => object, string, string]>([
    ['an unknown field', person({ isAdmin: true }), 'isAdmin', 'whitelistValidation'],
    ['a wrong type', person({ fullName: { $ne: '' } }), 'fullName', 'isString'],
    ['a list instead of a text', person({ code: ['a'] }), 'code', 'isString'],
    ['an over-long text', person({ fullName: 'á'.repeat(201) }), 'fullName', 'maxLength'],
    ['an empty text', person({ fullName: '   ' }), 'fullName', 'minLength'],
    ['a NUL byte', person({ fullName: 'Nguyễn\u0000Ánh' }), 'fullName', 'noControlCharacters'],
    ['a path as code', person({ code: '../../etc/passwd' }), 'code', 'matches'],
    ['a formula as code', person({ code: '=cmd()' }), 'code', 'matches'],
    ['30 February', person({ activeFrom: '2026-02-30' }), 'activeFrom', 'isCivilDate'],
    ['a date in another form', person({ activeFrom: '01/02/2026' }), 'activeFrom', 'isCivilDate'],
    ['an unknown kind', person({ staffKind: 'vua' }), 'staffKind', 'isIn'],
    ['a missing field', () => ({ fullName: 'A', staffKind: 'cong-chuc' }), 'code', 'isDefined'],
    ['a fault inside a list', person({ postings: [{ kind: 'duty', unitId: 'x' }] }), 'postings[0].unitId', 'isUuid'],
  ])('%s is refused with its field', async (_name, body, field, code) => {
    const before = await counts();
    const answer = await service.app.inject({ method: 'POST', url: '/api/v1/employees', cookies, payload: body() });
    const problem = answer.json<Problem>();
    expect([answer.statusCode, problem.code]).toEqual([422, 'invalid-input']);
    expect(problem.errors).toContainEqual({ field, code, detail: expect.stringMatching(/\S/) as unknown as string });
    expect(await counts()).toEqual(before);
  }); // prettier-ignore

  it('lists every fault at once, in Vietnamese or English as the caller prefers', async () => {
    const send = (language: string) =>
      service.app.inject({ method: 'POST', url: '/api/v1/units', cookies, headers: { 'accept-language': language }, payload: { code: '', kind: 'x' } });
    const vi = (await send('vi-VN,vi;q=0.9,en;q=0.8')).json<Problem>();
    const en = (await send('en-US,en;q=0.9')).json<Problem>();
    expect(new Set(vi.errors?.map(({ field }) => field))).toEqual(new Set(['code', 'name', 'kind']));
    expect(vi.detail).toContain('chưa hợp lệ');
    expect(en.detail).toContain('not valid');
  }); // prettier-ignore

  it.each([
    '/api/v1/employees?limit=0',
    '/api/v1/employees?limit=1e9',
    '/api/v1/employees?cursor=khong-phai-con-tro',
    '/api/v1/employees?cursor=WyJhIl0',
    '/api/v1/employees?search=%00',
    '/api/v1/employees?unitId=1',
    '/api/v1/employees?limit=5&limit=6',
    '/api/v1/audit?from=2026-02-30T00:00:00Z',
    '/api/v1/accounts?search[]=a',
  ])('the query %s is refused', async (url) => {
    const asked = url.startsWith('/api/v1/audit') ? await world.session('auditor') : cookies;
    const answer = await service.app.inject({ url, cookies: asked });
    expect([url, answer.statusCode]).toEqual([url, 422]);
    expect(answer.json<Problem>().code).toBe('invalid-input');
  });

  it.each(['/api/v1/employees/../../etc/passwd', '/api/v1/employees/%2e%2e%2f', '/api/v1/employees/1', '/api/v1/employees/%00', '/%ff', `/api/v1/employees/${'9'.repeat(300)}`])(
    'the address %s leads nowhere',
    async (url) => {
      const answer = await service.app.inject({ url, cookies });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    },
  ); // prettier-ignore

  it('what looks like an attack on the prototype is refused', async () => {
    const answer = await service.app.inject({
      method: 'POST', url: '/api/v1/units', cookies, headers: { 'content-type': 'application/json' },
      payload: '{"__proto__": {"admin": true}, "code": "A", "name": "B", "kind": "centre"}',
    }); // prettier-ignore
    expect(answer.statusCode).toBe(400);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('names that look like formulas are kept as the text they are', async () => {
    const answer = await service.app.inject({
      method: 'POST', url: '/api/v1/employees', cookies, payload: person({ code: 'CB-77', fullName: `=HYPERLINK("x")` })(),
    }); // prettier-ignore
    expect(answer.json<{ fullName: string }>().fullName).toBe('=HYPERLINK("x")');
  });

  it('NFD and NFC spellings of one name are the same name', async () => {
    const decomposed = 'Nguyễn Thị Hồng Ánh'.normalize('NFD');
    const answer = await service.app.inject({
      method: 'POST', url: '/api/v1/employees', cookies, payload: person({ code: 'CB-78', fullName: decomposed })(),
    }); // prettier-ignore
    expect(answer.json<{ fullName: string }>().fullName).toBe('Nguyễn Thị Hồng Ánh'.normalize('NFC'));
  });
});
