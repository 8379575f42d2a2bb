import type { Permission, Role } from '../../src/platform/access/permission.js';
import type { Side, World } from './access-matrix.world.js';

/** One request to a route: path parameters and body. */
export interface Sample {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object;
  /** A CSV file to upload. */
  readonly file?: string;
}

/** What a route is expected to answer. */
export interface Row {
  readonly access: 'public' | 'signed-in' | 'device' | Permission;
  /** Status for a caller who may do it, inside the scope. */
  readonly ok: number;
  /**
   * Status outside the scope: 404 or 403; `hidden`: a list that answers but must not hold what lies
   * outside; `rejected`: an import that answers with every row rejected; `nobody`: figures of no people; `same`: the route knows no units.
   */
  readonly outside: number | 'hidden' | 'rejected' | 'nobody' | 'same';
  /** An event stream: the answer never ends. */
  readonly endless?: true;
  /** A request about something on that side of the scope's border; made anew for every try. */
  readonly sample?: (world: World, side: Side) => Promise<Sample>;
}

const own = { access: 'signed-in', outside: 'same' } as const;
const nothing = '00000000-0000-7000-8000-000000000000';

/** What each role may do, written down a second time: a role that gains a permission by mistake fails the test. */
export const mayDo: Readonly<Record<Role, readonly string[]>> = {
  employee: ['self:read', 'calendar:read', 'rules:read'],
  'unit-head': ['self:read', 'calendar:read', 'rules:read', 'units:read', 'employees:read', 'schedules:read', 'scans:read', 'corrections:read', 'corrections:decide', 'attendance:read', 'findings:read', 'inspections:read', 'inspections:request', 'closings:read', 'closings:confirm'],
  inspector: ['conduct:read', 'conduct:report', 'self:read', 'calendar:read', 'rules:read', 'units:read', 'employees:read', 'inspections:read', 'inspections:write', 'inspections:request'],
  'hr-officer': [
    'self:read', 'calendar:read', 'rules:read', 'units:read', 'employees:read', 'employees:write', 'badges:read', 'badges:write',
    'calendar:write', 'schedules:read', 'schedules:write', 'rules:write', 'devices:read', 'scans:import', 'scans:read', 'scans:settle', 'corrections:read', 'corrections:write', 'corrections:decide', 'health:read', 'attendance:read',
    'attendance:recompute', 'findings:read', 'findings:decide', 'conduct:read', 'conduct:report', 'conduct:decide', 'what-if:run', 'superiors:write', 'inspections:read', 'inspections:request', 'reports:export', 'closings:read', 'closings:check',
    'data-notices:read', 'data-notices:write', 'data-requests:read', 'data-requests:write',
  ],
  director: [
    'schedules:read', 'self:read', 'calendar:read', 'rules:read', 'units:read', 'employees:read', 'badges:read', 'devices:read', 'scans:read',
    'retention:read', 'corrections:read', 'corrections:decide', 'attendance:read', 'findings:read', 'conduct:read', 'conduct:decide', 'what-if:run', 'superiors:write', 'inspections:read', 'rules:write', 'rules:decide', 'reports:export', 'closings:read', 'closings:seal',
    'data-notices:read', 'data-notices:decide', 'data-requests:read',
  ],
  auditor: [
    'schedules:read', 'self:read', 'calendar:read', 'rules:read', 'units:read', 'employees:read', 'badges:read', 'accounts:read', 'tokens:read',
    'audit:read', 'operations:read', 'devices:read', 'scans:read', 'retention:read', 'corrections:read', 'attendance:read', 'findings:read', 'inspections:read', 'closings:read', 'data-notices:read', 'data-requests:read',
  ],
  administrator: [
    'self:read', 'calendar:read', 'rules:read', 'units:read', 'units:write', 'employees:read', 'employees:write', 'badges:read',
    'badges:write', 'accounts:read', 'accounts:write', 'tokens:read', 'tokens:write', 'operations:read',
    'operations:write', 'calendar:write', 'schedules:read', 'schedules:write', 'rules:write', 'devices:read', 'devices:write', 'scans:import', 'scans:read',
    'retention:read', 'retention:write', 'superiors:write', 'inspections:request', 'data-notices:read', 'data-notices:write',
  ],
  'agency-contact': ['self:read', 'calendar:read', 'rules:read', 'agency:read', 'agency:confirm'],
  guard: ['self:read', 'calendar:read', 'rules:read', 'inspections:request'],
}; // prettier-ignore

/** Routes that the API description leaves out: a browser on its way uses them, or terminals with protocols of their own. */
export const undescribed = [
  'GET /api/v1/auth/oidc/callback',
  'GET /iclock/{page}',
  'POST /iclock/{page}',
  'POST /hikvision/events/{token}',
];

/** Every route of the service. A new one that is missing here fails the test. */
export const table: Readonly<Record<string, Row>> = {
  'GET /health/live': { access: 'public', ok: 200, outside: 'same' },
  'GET /health/ready': { access: 'public', ok: 200, outside: 'same' },
  'GET /metrics': { access: 'operations:read', ok: 200, outside: 'same' },

  'GET /api/v1/auth/methods': { access: 'public', ok: 200, outside: 'same' },
  'POST /api/v1/auth/login': {
    access: 'public', ok: 401, outside: 'same',
    sample: (world) => Promise.resolve({ body: { username: `khong.co.${world.code()}`, password: 'x' } }),
  },
  'GET /api/v1/auth/oidc/start': { access: 'public', ok: 404, outside: 'same' },
  'POST /api/v1/auth/logout': { ...own, ok: 204 },
  'POST /api/v1/setup': {
    access: 'public', ok: 404, outside: 'same',
    sample: () => Promise.resolve({ body: { token: 'cvu_x', username: 'abc', displayName: 'A', password: 'Trường Sơn Đông 1975' } }),
  },

  'GET /api/v1/me': { ...own, ok: 200 },
  'POST /api/v1/me/password': {
    ...own, ok: 401,
    sample: () => Promise.resolve({ body: { current: 'sai', password: 'Trường Sơn Đông 1975' } }),
  },
  'POST /api/v1/me/second-factor': { ...own, ok: 200 },
  'POST /api/v1/me/second-factor/confirm': {
    ...own, ok: 404,
    sample: () => Promise.resolve({ body: { code: '000000' } }),
  },
  'GET /api/v1/me/sessions': { ...own, ok: 200 },
  'DELETE /api/v1/me/sessions/{id}': { ...own, ok: 404, sample: () => Promise.resolve({ path: { id: nothing } }) },
  'GET /api/v1/me/record-access': { access: 'self:read', ok: 200, outside: 'same' },

  'POST /api/v1/exports': {
    ...own, ok: 204,
    sample: () => Promise.resolve({ body: { name: 'Nhân sự', page: '/nhan-su?q=An', rows: 12 } }),
  },
  'GET /api/v1/audit': {
    access: 'audit:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `subjectEmployeeId=${await world.employee(side)}` }),
  },

  'GET /api/v1/units': { access: 'units:read', ok: 200, outside: 'hidden', sample: (world, side) => Promise.resolve({ query: `search=${world.mark(side)}` }) },
  'POST /api/v1/units': {
    access: 'units:write', ok: 201, outside: 403,
    sample: (world, side) => Promise.resolve({ body: { code: world.code(), name: 'Quầy mới', kind: 'counter', parentId: world.unit(side) } }),
  },
  'GET /api/v1/units/{id}': { access: 'units:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.newUnit(side) } }) },
  'PATCH /api/v1/units/{id}': {
    access: 'units:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.newUnit(side) }, body: { version: 1, name: 'Tên khác' } }),
  },
  'GET /api/v1/units/{id}/history': { access: 'units:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.newUnit(side) } }) },
  'POST /api/v1/units/{id}/rename': {
    access: 'units:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.newUnit(side) }, body: { version: 1, name: 'Tên khác', on: '2026-11-01' } }),
  },
  'POST /api/v1/units/{id}/end': {
    access: 'units:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.newUnit(side) }, body: { version: 1, on: '2026-12-01' } }),
  },
  'POST /api/v1/units/{id}/successors': {
    access: 'units:write', ok: 204, outside: 404,
    sample: async (world, side) => ({
      path: { id: await world.newUnit(side) },
      body: { successorId: await world.newUnit(side), on: '2026-12-01' },
    }),
  },
  'DELETE /api/v1/units/{id}/successors/{successorId}': {
    access: 'units:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: await world.succession(side) }),
  },

  'GET /api/v1/employees': { access: 'employees:read', ok: 200, outside: 'hidden', sample: (world, side) => Promise.resolve({ query: `search=${world.mark(side)}` }) },
  'POST /api/v1/employees': {
    access: 'employees:write', ok: 201, outside: 403,
    sample: (world, side) => Promise.resolve({
      body: {
        code: world.code(), fullName: 'Hà Thị Mới', staffKind: 'cong-chuc',
        postings: [{ kind: 'duty', unitId: world.unit(side), from: '2026-01-01' }],
      },
    }),
  },
  'GET /api/v1/employees/{id}': { access: 'employees:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.employee(side) } }) },
  'GET /api/v1/employees/{id}/history': {
    access: 'employees:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.employee(side) } }),
  },
  'PATCH /api/v1/employees/{id}': {
    access: 'employees:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.employee(side) }, body: { version: 1, position: 'Chuyên viên chính' } }),
  },
  'GET /api/v1/employees/{id}/photo': { access: 'employees:read', ok: 404, outside: 404, sample: async (world, side) => ({ path: { id: await world.employee(side) } }) },
  'PUT /api/v1/employees/{id}/photo': {
    access: 'employees:write', ok: 422, outside: 422,
    sample: async (world, side) => ({ path: { id: await world.employee(side) }, file: 'khong phai anh' }),
  },
  'DELETE /api/v1/employees/{id}/photo': {
    access: 'employees:write', ok: 404, outside: 404, sample: async (world, side) => ({ path: { id: await world.employee(side) } }),
  },
  'POST /api/v1/employees/{id}/end': {
    access: 'employees:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.employee(side) }, body: { version: 1, on: '2026-12-01' } }),
  },
  'POST /api/v1/employees/{id}/postings': {
    access: 'employees:write', ok: 201, outside: 404,
    sample: async (world, side) => ({
      path: { id: await world.employee(side) },
      body: { kind: 'home', unitId: world.unit(side), from: '2026-01-01' },
    }),
  },
  'PATCH /api/v1/employees/{id}/postings/{postingId}': {
    access: 'employees:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: await world.posting(side), body: { version: 1, until: '2026-12-01' } }),
  },
  'POST /api/v1/employees/{id}/transfer': {
    access: 'employees:write', ok: 200, outside: 404,
    sample: async (world, side) => ({
      path: { id: await world.employee(side) },
      body: { unitId: await world.newUnit(side), from: '2026-12-01' },
    }),
  },

  'GET /api/v1/badges': { access: 'badges:read', ok: 200, outside: 'hidden', sample: async (world, side) => ({ query: `employeeId=${await world.employee(side)}` }) },
  'GET /api/v1/badges/{id}': { access: 'badges:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.badge(side) } }) },
  'POST /api/v1/badges': {
    access: 'badges:write', ok: 201, outside: 404,
    sample: async (world, side) => ({ body: { employeeId: await world.employee(side), credential: world.card() } }),
  },
  'PATCH /api/v1/badges/{id}': {
    access: 'badges:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.badge(side) }, body: { version: 1, note: 'thẻ phụ' } }),
  },
  'POST /api/v1/badges/{id}/reissue': {
    access: 'badges:write', ok: 201, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.badge(side) }, body: { version: 1, because: 'replaced', credential: world.card() } }),
  },
  'POST /api/v1/badges/{id}/lost': {
    access: 'badges:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.badge(side) }, body: { version: 1 } }),
  },
  'POST /api/v1/badges/{id}/return': {
    access: 'badges:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.badge(side) }, body: { version: 1 } }),
  },

  'GET /api/v1/accounts': { access: 'accounts:read', ok: 200, outside: 'hidden', sample: (world, side) => Promise.resolve({ query: `search=${world.mark(side)}` }) },
  'POST /api/v1/accounts': {
    access: 'accounts:write', ok: 201, outside: 403,
    sample: async (world, side) => ({
      body: { username: world.code(), displayName: 'Người mới', employeeId: await world.employee(side), password: 'Trường Sơn Đông 1975' },
    }),
  },
  'GET /api/v1/accounts/{id}': { access: 'accounts:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.account(side) } }) },
  'PATCH /api/v1/accounts/{id}': {
    access: 'accounts:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.account(side) }, body: { version: 1, displayName: 'Tên khác' } }),
  },
  'POST /api/v1/accounts/{id}/password': {
    access: 'accounts:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.account(side) }, body: { password: 'Trường Sơn Đông 1975' } }),
  },
  'POST /api/v1/accounts/{id}/unlock': {
    access: 'accounts:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.account(side) }, body: {} }),
  },
  'POST /api/v1/accounts/{id}/forget-second-factor': {
    access: 'accounts:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.account(side) }, body: {} }),
  },
  'POST /api/v1/accounts/{id}/end-sessions': {
    access: 'accounts:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.account(side) }, body: {} }),
  },
  'GET /api/v1/accounts/{id}/grants': { access: 'accounts:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.account(side) } }) },
  'POST /api/v1/accounts/{id}/grants': {
    access: 'accounts:write', ok: 201, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.account(side) }, body: { role: 'inspector', unitId: world.unit(side) } }),
  },
  'POST /api/v1/grants/{id}/end': {
    access: 'accounts:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.grant(side) }, body: {} }),
  },

  'GET /api/v1/imports/people/{file}': {
    access: 'employees:write', ok: 200, outside: 'same',
    sample: () => Promise.resolve({ path: { file: 'template.csv' } }),
  },
  'GET /api/v1/imports/units/{file}': {
    access: 'units:write', ok: 200, outside: 'same',
    sample: () => Promise.resolve({ path: { file: 'template.csv' } }),
  },
  'POST /api/v1/imports/people': {
    access: 'employees:write', ok: 200, outside: 'rejected',
    sample: (world, side) => Promise.resolve({ file: `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until\n${world.code()},Lò Thị Mới,cong-chuc,,,${world.mark(side)}-TT,,2026-01-01,\n` }),
  },
  'POST /api/v1/imports/units': {
    access: 'units:write', ok: 200, outside: 'rejected',
    sample: (world, side) => Promise.resolve({ file: `code,name,kind,parentCode,zone,from,until\n${world.code()},Quầy mới,counter,${world.mark(side)}-TT,,,\n` }),
  },

  'GET /api/v1/tokens': { access: 'tokens:read', ok: 200, outside: 'same' }, // what lies outside: grants-and-tokens.spec.ts
  'POST /api/v1/tokens': {
    access: 'tokens:write', ok: 201, outside: 403,
    sample: (world, side) => Promise.resolve({ body: { name: 'Máy quét', scopes: ['units:read'], unitId: world.unit(side) } }),
  },
  'POST /api/v1/tokens/{id}/end': {
    access: 'tokens:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.token(side) }, body: {} }),
  },

  'POST /api/v1/scans': { access: 'device', ok: 200, outside: 'same' },
  'GET /api/v1/scans/stream': { access: 'scans:read', ok: 200, outside: 'same', endless: true }, // what lies outside: scan-stream.spec.ts
  'GET /api/v1/scans/quarantine': {
    access: 'scans:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `deviceId=${(await world.quarantined(side)).deviceId}` }),
  },
  'POST /api/v1/scans/quarantine/settle': {
    access: 'scans:settle', ok: 200, outside: 404,
    sample: async (world, side) => ({ body: { scanIds: [(await world.quarantined(side)).scanId], decision: 'dismissed', reason: 'Quẹt thử' } }),
  },
  'POST /api/v1/scans/quarantine/shift': {
    access: 'scans:settle', ok: 200, outside: 404,
    sample: async (world, side) => ({ body: {
      deviceId: (await world.quarantined(side)).deviceId, from: '2000-01-01T00:00:00Z', until: '2001-01-01T00:00:00Z', offsetSeconds: 600_000_000, reason: 'Máy lệch',
    } }),
  },
  'GET /api/v1/terminals': { access: 'devices:read', ok: 200, outside: 'hidden', sample: async (world, side) => ({ query: `unitId=${await world.terminal(side).then(() => world.unit(side))}` }) },
  'GET /api/v1/terminals/{id}': { access: 'devices:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.terminal(side) } }) },
  'GET /api/v1/terminals/{id}/commands': { access: 'devices:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.terminal(side) } }) },
  'GET /api/v1/terminals/{id}/fault-lines': { access: 'devices:write', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.terminal(side) } }) },
  'POST /api/v1/terminals/{id}/check': { access: 'devices:write', ok: 202, outside: 404, sample: async (world, side) => ({ path: { id: await world.terminal(side) } }) },
  'POST /api/v1/terminals/{id}/resend': {
    access: 'devices:write', ok: 202, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.terminal(side) }, body: { from: '2026-11-01', until: '2026-11-02' } }),
  },
  'POST /api/v1/terminals/{id}/users': {
    access: 'devices:write', ok: 202, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.terminal(side) }, body: { unitId: world.unit(side) } }),
  },
  'DELETE /api/v1/terminals/{id}/users/{pin}': {
    access: 'devices:write', ok: 202, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.terminal(side), pin: '12' } }),
  },
  'GET /api/v1/terminals/pending': { access: 'devices:write', ok: 200, outside: 'same' },
  'POST /api/v1/terminals/pending/{serial}/approve': {
    access: 'devices:write', ok: 201, outside: 403,
    sample: async (world, side) => ({
      path: { serial: await world.pendingTerminal() },
      body: { code: world.code(), unitId: world.unit(side), zone: 'Asia/Ho_Chi_Minh' },
    }),
  },
  'POST /api/v1/terminals/pending/{serial}/refuse': {
    access: 'devices:write', ok: 204, outside: 'same',
    sample: async (world) => ({ path: { serial: await world.pendingTerminal() }, body: {} }),
  },
  'GET /api/v1/scans/unknown-credentials': { access: 'badges:read', ok: 200, outside: 'same' }, // what lies outside: quarantine.spec.ts

  // The whole installation only: a role over one centre is told so. Who may: retention.spec.ts.
  'GET /api/v1/retention': { access: 'retention:read', ok: 403, outside: 'same' },
  'PUT /api/v1/retention/rules/{dataClass}': {
    access: 'retention:write', ok: 403, outside: 'same',
    sample: () => Promise.resolve({ path: { dataClass: 'scans' }, body: { months: 60, document: '01/QĐ' } }),
  },
  'POST /api/v1/retention/holds': {
    access: 'retention:write', ok: 403, outside: 'same',
    sample: () => Promise.resolve({ body: { from: '2026-01-01', reason: 'Thanh tra', document: '01/TB' } }),
  },
  'POST /api/v1/retention/holds/{id}/lift': {
    access: 'retention:write', ok: 403, outside: 'same',
    sample: () => Promise.resolve({ path: { id: nothing }, body: { reason: 'Xong' } }),
  },
  'GET /api/v1/retention/destructions': { access: 'retention:read', ok: 403, outside: 'same' },
  'GET /api/v1/retention/destructions/{id}/record': {
    access: 'retention:read', ok: 403, outside: 'same',
    sample: () => Promise.resolve({ path: { id: nothing } }),
  },

  'GET /api/v1/excuses': { access: 'corrections:read', ok: 200, outside: 'same' }, // what lies outside: corrections.spec.ts
  'POST /api/v1/excuses/device-outages': {
    access: 'corrections:write', ok: 201, outside: 403,
    sample: (world, side) => Promise.resolve({ body: { unitId: world.unit(side), from: '2026-11-20T07:00:00+07:00', until: '2026-11-20T09:00:00+07:00', reason: 'Mất điện' } }),
  },
  'POST /api/v1/excuses': {
    access: 'corrections:write', ok: 201, outside: 403,
    sample: async (world, side) => ({ body: { employeeIds: [await world.employee(side)], kind: 'leave-annual', from: '2026-11-05T00:00:00+07:00', until: '2026-11-06T00:00:00+07:00', reason: 'Nghỉ phép' } }),
  },
  'GET /api/v1/flexible-minutes': {
    access: 'corrections:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `employeeId=${(await world.flexibleMinutes(side)).employeeId}` }),
  },
  'POST /api/v1/flexible-minutes': {
    access: 'corrections:write', ok: 201, outside: 403,
    sample: async (world, side) => ({ body: { employeeId: await world.employee(side), from: '2026-11-01', until: '2027-05-01', minutes: 60, kind: 'nursing', reason: 'Theo Điều 137' } }),
  },
  // Whoever decides there, and the named superior of a head: corrections.spec.ts, excuses.spec.ts, heads-decided-outside.spec.ts.
  'POST /api/v1/flexible-minutes/decide': {
    access: 'self:read', ok: 404, outside: 'same',
    sample: () => Promise.resolve({ body: { ids: [nothing], status: 'approved', note: 'Đủ giấy tờ' } }),
  },
  // Its proposer, and whoever keeps corrections there; who decides is looked at in each case: cancellations.spec.ts.
  'POST /api/v1/excuses/{id}/cancellation': {
    access: 'self:read', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing }, body: { reason: 'Nhập nhầm' } }),
  },
  'POST /api/v1/corrections/{id}/cancellation': {
    access: 'self:read', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing }, body: { reason: 'Nhập nhầm' } }),
  },
  'POST /api/v1/flexible-minutes/{id}/cancellation': {
    access: 'self:read', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing }, body: { reason: 'Nhập nhầm' } }),
  },
  'POST /api/v1/cancellations/decide': {
    access: 'self:read', ok: 404, outside: 'same',
    sample: () => Promise.resolve({ body: { ids: [nothing], status: 'approved', note: 'Đúng' } }),
  },
  'GET /api/v1/proposals': { access: 'self:read', ok: 200, outside: 'same' },
  'PUT /api/v1/day-confirmations': {
    access: 'self:read', ok: 403, outside: 'same',
    sample: () => Promise.resolve({ body: { days: [{ employeeId: nothing, date: '2026-11-20', confirmed: true }] } }),
  },
  'POST /api/v1/corrections/voided-scans': { // of a real scan: excuses.spec.ts
    access: 'corrections:write', ok: 404, outside: 'same',
    sample: () => Promise.resolve({ body: { scanId: nothing, at: '2026-11-20T07:30:00+07:00', document: '12/BB-TTPVHCC', reason: 'Người khác quẹt' } }),
  },
  'POST /api/v1/corrections/added-punches': {
    access: 'corrections:write', ok: 201, outside: 404,
    sample: async (world, side) => ({ body: { employeeId: await world.employee(side), at: '2026-11-20T07:30:00+07:00', direction: 'in', document: '12/BB-TTPVHCC', reason: 'Quên thẻ' } }),
  },
  'POST /api/v1/excuses/decide': {
    access: 'self:read', ok: 404, outside: 'same',
    sample: () => Promise.resolve({ body: { ids: [nothing], status: 'approved', note: 'Đã kiểm tra' } }),
  },
  'GET /api/v1/corrections': { access: 'corrections:read', ok: 200, outside: 'same' }, // what lies outside: corrections.spec.ts
  'POST /api/v1/corrections/decide': { access: 'self:read', ok: 404, outside: 'same', sample: () => Promise.resolve({ body: { ids: [nothing], status: 'approved', note: 'x' } }) },
  'GET /api/v1/corrections/paper-sheet': {
    access: 'corrections:read', ok: 200, outside: 404,
    sample: (world, side) => Promise.resolve({ query: `unitId=${world.unit(side)}&date=2026-11-20` }),
  },
  'POST /api/v1/corrections/paper-sheet': {
    access: 'corrections:write', ok: 200, outside: 404,
    sample: (world, side) => Promise.resolve({ body: { unitId: world.unit(side), date: '2026-11-20', reason: 'Mất điện', rows: [{ employeeCode: 'khong-co', times: [{ time: '07:30' }] }] } }),
  },

  'GET /api/v1/calendar': { access: 'calendar:read', ok: 200, outside: 'same', sample: () => Promise.resolve({ query: 'from=2026-01-01&until=2027-01-01' }) },
  'PUT /api/v1/calendar/entries': {
    access: 'calendar:write', ok: 204, outside: 403,
    sample: (world, side) => Promise.resolve({ body: { unitId: world.unit(side), date: '2026-03-02', kind: 'holiday', name: 'Ngày nghỉ riêng' } }),
  },
  'POST /api/v1/calendar/suggest': {
    access: 'calendar:write', ok: 200, outside: 403,
    sample: (world, side) => Promise.resolve({ body: { unitId: world.unit(side), year: 2026 } }),
  },
  'POST /api/v1/calendar/confirm': {
    access: 'calendar:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ body: { ids: [await world.calendarEntry(side)], document: '01/TB ngày 01/02/2026' } }),
  },
  'POST /api/v1/calendar/withdraw': {
    access: 'calendar:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ body: { ids: [await world.calendarEntry(side)] } }),
  },
  'DELETE /api/v1/calendar/entries/{id}': {
    access: 'calendar:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.calendarEntry(side) } }),
  },

  'GET /api/v1/schedules': { access: 'schedules:read', ok: 200, outside: 'same' },
  // A schedule may bind anybody: a role over one centre is told so.
  'PUT /api/v1/schedules': {
    access: 'schedules:write', ok: 403, outside: 'same',
    sample: (world) => Promise.resolve({ body: { code: world.code(), name: 'Ca mới', policy: 'each-session', sessions: { mon: ['08:00-12:00'] } } }),
  },
  'GET /api/v1/schedule-assignments': {
    access: 'schedules:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => (await world.assignment(side), { query: `unitId=${world.unit(side)}` }),
  },
  'POST /api/v1/schedule-assignments': {
    access: 'schedules:write', ok: 201, outside: 403,
    sample: async (world, side) => ({ body: { scheduleId: await world.schedule(), unitId: await world.newUnit(side), from: '2026-01-01' } }),
  },
  'PATCH /api/v1/schedule-assignments/{id}': {
    access: 'schedules:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.assignment(side) }, body: { until: '2027-02-01' } }),
  },
  'DELETE /api/v1/schedule-assignments/{id}': {
    access: 'schedules:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.assignment(side) } }),
  },
  'GET /api/v1/rosters': {
    access: 'schedules:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => (await world.roster(side), { query: `from=2026-11-01&until=2026-12-01&unitId=${world.unit(side)}` }),
  },
  'PUT /api/v1/rosters': {
    access: 'schedules:write', ok: 200, outside: 403,
    sample: async (world, side) => ({ body: { entries: [{ employeeId: await world.employee(side), date: '2026-11-28', sessions: ['07:30-11:30'] }] } }),
  },
  'DELETE /api/v1/rosters/{id}': {
    access: 'schedules:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.roster(side) } }),
  },
  'GET /api/v1/reception-hours': { access: 'schedules:read', ok: 200, outside: 'hidden', sample: (world, side) => Promise.resolve({ query: `unitId=${world.unit(side)}` }) },
  'PUT /api/v1/reception-hours': {
    access: 'schedules:write', ok: 204, outside: 403,
    sample: async (world, side) => ({ body: { unitId: await world.newUnit(side), from: '2026-01-01', sessions: { mon: ['07:30-11:00'] } } }),
  },

  'GET /api/v1/rules/conduct': { access: 'rules:read', ok: 200, outside: 'same', sample: () => Promise.resolve({ query: 'date=2026-11-23' }) },
  'GET /api/v1/rules/instruments': { access: 'rules:read', ok: 200, outside: 'same' },
  'GET /api/v1/rules/overlays': { access: 'rules:read', ok: 200, outside: 'same' }, // what lies outside: rule-overlays.spec.ts
  'POST /api/v1/rules/overlays': {
    access: 'rules:write', ok: 201, outside: 403,
    sample: (world, side) => Promise.resolve({ body: { path: 'findings.veryLateMinutes', value: 20, from: '2027-01-01', unitId: world.unit(side), document: '12/QĐ-TTHCC', reason: 'Nội quy mới' } }),
  },
  'POST /api/v1/rules/overlays/{id}/decision': {
    access: 'rules:decide', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.ruleProposal(side) }, body: { status: 'approved', note: 'Đồng ý' } }),
  },
  'GET /api/v1/reporting-periods': { access: 'self:read', ok: 200, outside: 'same', sample: () => Promise.resolve({ query: 'month=2026-11' }) },
  'GET /api/v1/rules': { access: 'rules:read', ok: 200, outside: 'same', sample: () => Promise.resolve({ query: 'date=2026-11-23' }) },
  'POST /api/v1/attendance/recompute/runs': {
    access: 'attendance:recompute', ok: 201, outside: 403,
    sample: (world, side) => Promise.resolve({ body: { from: '2026-11-02', until: '2026-11-03', unitId: world.unit(side), dryRun: true } }),
  },
  // One's own only: test/api/recompute.spec.ts.
  'GET /api/v1/attendance/recompute/runs': { access: 'attendance:recompute', ok: 200, outside: 'same' },
  'GET /api/v1/attendance/recompute/runs/{id}': { access: 'attendance:recompute', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing } }) },
  'POST /api/v1/attendance/recompute/runs/{id}/cancel': { access: 'attendance:recompute', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing } }) },
  'POST /api/v1/attendance/recompute': {
    access: 'attendance:recompute', ok: 200, outside: 403,
    sample: (world, side) => Promise.resolve({ body: { from: '2026-11-16', until: '2026-11-17', unitId: world.unit(side), dryRun: true } }),
  },
  'POST /api/v1/attendance/schedule-preview': {
    access: 'schedules:read', ok: 200, outside: 403,
    sample: (world, side) => Promise.resolve({ body: { month: '2026-12', unit: world.unit(side) } }),
  },
  'GET /api/v1/attendance/days': { access: 'attendance:read', ok: 200, outside: 'hidden', sample: (world, side) => Promise.resolve({ query: `from=2026-11-01&until=2026-12-01&unit=${world.unit(side)}` }) },
  'GET /api/v1/attendance/days/totals': { access: 'attendance:read', ok: 200, outside: 'nobody', sample: (world, side) => Promise.resolve({ query: `from=2026-11-01&until=2026-12-01&unit=${world.unit(side)}` }) },
  'GET /api/v1/attendance/exceptions': { access: 'attendance:read', ok: 200, outside: 'hidden', sample: (world, side) => Promise.resolve({ query: `from=2026-11-01&until=2026-12-01&unit=${world.unit(side)}` }) },
  'GET /api/v1/inbox': { access: 'attendance:read', ok: 200, outside: 'hidden', sample: (world, side) => Promise.resolve({ query: `from=2026-11-01&until=2026-12-01&unit=${world.unit(side)}` }) },
  'GET /api/v1/attendance/faults': { access: 'attendance:read', ok: 200, outside: 'hidden', sample: (world, side) => Promise.resolve({ query: `unit=${world.unit(side)}` }) },
  // What lies outside is days of nobody: confirmable-days.spec.ts.
  'GET /api/v1/attendance/confirmable-days': { access: 'attendance:read', ok: 200, outside: 'same', sample: (world, side) => Promise.resolve({ query: `from=2026-11-01&until=2026-12-01&state=waiting&unit=${world.unit(side)}` }) },
  'GET /api/v1/attendance/presence': { access: 'attendance:read', ok: 200, outside: 'nobody', sample: (world, side) => Promise.resolve({ query: `unit=${world.unit(side)}` }) },
  'GET /api/v1/attendance/stream': { access: 'attendance:read', ok: 200, outside: 'same', endless: true }, // what lies outside: attendance-stream.spec.ts
  'GET /api/v1/attendance/readiness': { access: 'attendance:read', ok: 200, outside: 'nobody', sample: (world, side) => Promise.resolve({ query: `date=2026-11-20&unit=${world.unit(side)}` }) },
  'GET /api/v1/attendance/months/{month}/people': { access: 'attendance:read', ok: 200, outside: 'hidden', sample: (world, side) => Promise.resolve({ path: { month: '2026-11' }, query: `unit=${world.unit(side)}` }) },
  'GET /api/v1/attendance/months/{month}/grid': { access: 'attendance:read', ok: 200, outside: 'hidden', sample: (world, side) => Promise.resolve({ path: { month: '2026-11' }, query: `unit=${world.unit(side)}` }) },
  'GET /api/v1/attendance/months/{month}/units': { access: 'attendance:read', ok: 200, outside: 'hidden', sample: (world, side) => Promise.resolve({ path: { month: '2026-11' }, query: `unit=${world.unit(side)}` }) },
  'GET /api/v1/me/attendance/months/{month}': { access: 'self:read', ok: 200, outside: 'same', sample: () => Promise.resolve({ path: { month: '2026-11' } }) },
  'GET /api/v1/me/attendance/exceptions': { access: 'self:read', ok: 200, outside: 'same', sample: () => Promise.resolve({ query: 'from=2026-11-01&until=2026-12-01&kind=late-arrival' }) },
  'GET /api/v1/me/attendance/days': { access: 'self:read', ok: 200, outside: 'same', sample: () => Promise.resolve({ query: 'from=2026-11-01&until=2026-12-01' }) },
  'GET /api/v1/attendance/days/{employee}/{date}/explain': {
    access: 'attendance:read', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { employee: await world.employee(side), date: '2026-11-20' } }),
  },
  'GET /api/v1/me/attendance/days/{date}/explain': {
    access: 'self:read', ok: 200, outside: 'same',
    sample: () => Promise.resolve({ path: { date: '2026-11-20' } }),
  },
  'GET /api/v1/attendance/months/{month}': {
    access: 'attendance:read', ok: 200, outside: 'nobody',
    sample: (world, side) => Promise.resolve({ path: { month: '2026-11' }, query: `unit=${world.unit(side)}` }),
  },

  'GET /api/v1/closings': { access: 'closings:read', ok: 200, outside: 'hidden', sample: async (world, side) => ({ query: `unitId=${(await world.closing(side)).unitId}` }) },
  'POST /api/v1/closings': { access: 'closings:check', ok: 201, outside: 403, sample: async (world, side) => ({ body: { unitId: await world.newUnit(side), month: '2026-10' } }) },
  'GET /api/v1/closings/{id}': { access: 'closings:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: await world.closing(side) }) },
  'GET /api/v1/closings/{id}/sealing': { access: 'closings:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: await world.closing(side) }) },
  'GET /api/v1/closings/{id}/readiness': { access: 'closings:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: await world.closing(side) }) },
  'GET /api/v1/closings/{id}/unreproducible-days': { access: 'closings:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: await world.closing(side) }) },
  'POST /api/v1/closings/{id}/head-confirmation': { access: 'closings:confirm', ok: 409, outside: 404, sample: async (world, side) => ({ path: await world.closing(side), body: { digest: '0'.repeat(64) } }) },
  'POST /api/v1/closings/{id}/check': { access: 'closings:check', ok: 409, outside: 404, sample: async (world, side) => ({ path: await world.closing(side) }) },
  'POST /api/v1/closings/{id}/seal': { access: 'closings:seal', ok: 409, outside: 404, sample: async (world, side) => ({ path: await world.closing(side) }) },
  'GET /api/v1/closings/{id}/revisions/{revision}': {
    access: 'closings:read', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.sealedClosing(side), revision: '1' } }),
  },
  'GET /api/v1/closings/{id}/differences': { access: 'closings:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.sealedClosing(side) } }) },
  'GET /api/v1/closings/{id}/verification': { access: 'closings:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.sealedClosing(side) } }) },
  'POST /api/v1/closings/{id}/reopenings': {
    access: 'closings:check', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.sealedClosing(side) }, body: { reason: 'Lượt quẹt đến muộn' } }),
  },
  'POST /api/v1/closings/{id}/reopenings/decision': {
    access: 'closings:seal', ok: 409, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.sealedClosing(side) }, body: { status: 'approved', note: 'Đồng ý' } }),
  },
  'GET /api/v1/closings/codes/{code}': { access: 'closings:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: { code: await world.sealedCode(side) } }) },
  'POST /api/v1/reports/monthly': {
    access: 'reports:export', ok: 202, outside: 404,
    sample: async (world, side) => ({ body: { month: '2026-10', unitId: await world.newUnit(side), edition: 'director' } }),
  },
  'POST /api/v1/reports/digests': {
    access: 'reports:export', ok: 202, outside: 404,
    sample: async (world, side) => ({ body: { period: '2026-Q4', unitId: await world.newUnit(side), edition: 'director' } }),
  },
  'GET /api/v1/reports': { access: 'reports:export', ok: 200, outside: 'hidden', sample: async (world, side) => ({ query: `unitId=${(await world.report(side)).unitId}` }) },
  'GET /api/v1/reports/{id}': { access: 'reports:export', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: (await world.report(side)).id } }) },
  // The report of the sample is made: neither is possible any more.
  'POST /api/v1/reports/{id}/cancel': { access: 'reports:export', ok: 409, outside: 404, sample: async (world, side) => ({ path: { id: (await world.report(side)).id }, body: {} }) },
  'POST /api/v1/reports/{id}/retry': { access: 'reports:export', ok: 409, outside: 404, sample: async (world, side) => ({ path: { id: (await world.report(side)).id }, body: {} }) },
  'POST /api/v1/reports/{id}/deliveries/{deliveryId}/retry': { access: 'reports:export', ok: 404, outside: 404, sample: async (world, side) => ({ path: { id: (await world.report(side)).id, deliveryId: nothing }, body: {} }) },
  'GET /api/v1/reports/{id}/file': { access: 'reports:export', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: (await world.report(side)).id } }) },
  'GET /api/v1/reports/{id}/signed': { access: 'reports:export', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: (await world.report(side)).id } }) },
  // The report of the sample is a draft, and has no scan.
  'POST /api/v1/reports/{id}/signed': {
    access: 'reports:export', ok: 409, outside: 404,
    sample: async (world, side) => ({ path: { id: (await world.report(side)).id }, query: 'number=15%2FBC&signedOn=2026-11-01', file: '%PDF-1.7' }),
  },
  'GET /api/v1/reports/{id}/signed/{fileId}/file': { access: 'reports:export', ok: 404, outside: 404, sample: async (world, side) => ({ path: { id: (await world.report(side)).id, fileId: nothing } }) },
  'GET /api/v1/report-signings': { access: 'reports:export', ok: 200, outside: 'same' },
  'POST /api/v1/report-signings': {
    access: 'reports:export', ok: 201, outside: 403,
    sample: async (world, side) => ({ body: { unitId: await world.newUnit(side), from: '2026-11-01', signer: 'GIÁM ĐỐC' } }),
  },
  'GET /api/v1/overtime-sheets': { access: 'reports:export', ok: 200, outside: 404, sample: async (world, side) => ({ query: `month=2026-10&unitId=${await world.newUnit(side)}` }) },
  'GET /api/v1/report-documents': { access: 'reports:export', ok: 200, outside: 404, sample: async (world, side) => ({ query: `month=2026-10&format=docx&unitId=${await world.newUnit(side)}` }) },
  'GET /api/v1/payroll-handover': { access: 'reports:export', ok: 200, outside: 404, sample: async (world, side) => ({ query: `month=2026-10&unitId=${await world.newUnit(side)}` }) },
  // Nobody has a day there: what is found and what is outside answer alike.
  'GET /api/v1/person-sheets': {
    access: 'reports:export', ok: 404, outside: 404,
    sample: async (world, side) => ({ query: `month=2026-10&unitId=${await world.newUnit(side)}&employeeId=${await world.employee(side)}` }),
  },
  'GET /api/v1/report-recipients': { access: 'reports:export', ok: 200, outside: 'hidden', sample: async (world, side) => ({ query: `unitId=${(await world.reportRecipient(side)).unitId}` }) },
  'GET /api/v1/report-recipients/agencies': { access: 'reports:export', ok: 200, outside: 403, sample: async (world, side) => ({ query: `unitId=${await world.newUnit(side)}` }) },
  'POST /api/v1/report-recipients': {
    access: 'reports:export', ok: 201, outside: 403,
    sample: async (world, side) => ({ body: { unitId: await world.newUnit(side), edition: 'accounting', name: 'Kế toán', address: 'ke.toan@example.vn', way: 'file' } }),
  },
  'DELETE /api/v1/report-recipients/{id}': { access: 'reports:export', ok: 204, outside: 404, sample: async (world, side) => ({ path: { id: (await world.reportRecipient(side)).id } }) },
  'GET /api/v1/me/closings': { access: 'self:read', ok: 200, outside: 'same' },
  'POST /api/v1/me/closings/{id}/confirmation': { access: 'self:read', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing }, body: { digest: '0'.repeat(64) } }) },

  'GET /api/v1/findings': {
    access: 'findings:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `month=2026-11&employee=${(await world.finding(side)).employeeId}` }),
  },
  'GET /api/v1/findings/{id}': {
    access: 'findings:read', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: (await world.finding(side)).id } }),
  },
  // Whoever is named as superior: test/api/explanations.spec.ts.
  'GET /api/v1/findings/to-decide': { access: 'self:read', ok: 200, outside: 'same' },
  'POST /api/v1/findings/decisions': {
    access: 'self:read', ok: 200, outside: 'same',
    sample: () => Promise.resolve({ body: { ids: [nothing], status: 'confirmed', reason: 'Không giải trình', ground: 'Nội quy' } }),
  },
  'POST /api/v1/findings/{id}/decision': {
    access: 'self:read', ok: 404, outside: 'same',
    sample: () => Promise.resolve({ path: { id: nothing }, body: { status: 'confirmed', reason: 'Không giải trình', ground: 'Nội quy' } }),
  },

  'GET /api/v1/badge-suspicions': {
    access: 'conduct:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `employeeId=${(await world.badgeSuspicion(side)).employeeId}` }),
  },
  'POST /api/v1/badge-suspicions/{id}/review': {
    access: 'conduct:report', ok: 204, outside: 404,
    sample: async (world, side) => ({
      path: { id: (await world.badgeSuspicion(side)).id }, body: { outcome: 'explained', reason: 'Đồng hồ máy lệch, đã kiểm tra' },
    }),
  },

  'GET /api/v1/reported-conduct': {
    access: 'conduct:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `employeeId=${(await world.reportedConduct(side)).employeeId}` }),
  },
  'POST /api/v1/reported-conduct': {
    access: 'conduct:report', ok: 201, outside: 403,
    sample: async (world, side) => ({
      body: {
        employeeId: await world.employee(side), date: '2026-11-02', halfDay: 'morning', rule: 'UX-02', source: 'complaint', documentNumber: '15/KL-TTHCC',
        documentDate: '2026-11-03', content: 'Quát mắng công dân',
      },
    }),
  },
  'POST /api/v1/reported-conduct/{id}/decision': {
    access: 'conduct:decide', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: (await world.reportedConduct(side)).id }, body: { status: 'rejected', note: 'Văn bản chưa kết luận' } }),
  },
  'POST /api/v1/reported-conduct/{id}/withdrawal': {
    // Whoever decides, and who entered it while it waits: reported-conduct.spec.ts.
    access: 'conduct:read', ok: 404, outside: 'same',
    sample: () => Promise.resolve({ path: { id: nothing }, body: { reason: 'Nhập nhầm người' } }),
  },

  // What lies outside is months of nobody: test/api/compliance-months.spec.ts.
  'GET /api/v1/compliance/months': { access: 'findings:read', ok: 200, outside: 'same', sample: (world, side) => Promise.resolve({ query: `month=2026-11&count=1&unit=${world.unit(side)}` }) },
  'GET /api/v1/compliance/months/{month}/units': {
    access: 'findings:read', ok: 200, outside: 'hidden',
    sample: (world, side) => Promise.resolve({ path: { month: '2026-11' }, query: `unit=${world.unit(side)}` }),
  },
  'POST /api/v1/what-if': {
    access: 'what-if:run', ok: 200, outside: 403,
    sample: async (world, side) => ({ body: { month: '2026-11', unit: await world.newUnit(side), rules: [{ path: 'attendance.lateGraceMinutes', value: 10 }] } }),
  },
  'GET /api/v1/superiors': {
    access: 'employees:read', ok: 200, outside: 'same',
  },
  'PUT /api/v1/superiors': {
    access: 'superiors:write', ok: 200, outside: 403,
    sample: async (world, side) => ({
      body: { unitId: await world.newUnit(side), superiorId: await world.employee('inside'), from: '2026-01-01' },
    }),
  },
  'DELETE /api/v1/superiors/{id}': {
    access: 'superiors:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.superior(side) } }),
  },

  // Whoever is concerned, or on whom a request waits, may do these, whatever the role: test/api/requests.spec.ts.
  'GET /api/v1/requests/colleagues': { access: 'self:read', ok: 200, outside: 'same' },
  'GET /api/v1/requests': { access: 'self:read', ok: 200, outside: 'same' },
  'POST /api/v1/requests': {
    access: 'self:read', ok: 201, outside: 'same',
    sample: () => Promise.resolve({ body: { kind: 'leave-annual', firstDay: '2026-12-01', reason: 'Việc gia đình' } }),
  },
  'POST /api/v1/requests/decisions': {
    access: 'self:read', ok: 200, outside: 'same', sample: () => Promise.resolve({ body: { ids: [nothing], outcome: 'approved' } }),
  },
  'GET /api/v1/requests/{id}': { access: 'self:read', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing } }) },
  'POST /api/v1/requests/{id}/decision': {
    access: 'self:read', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing }, body: { outcome: 'approved' } }),
  },
  'POST /api/v1/requests/{id}/withdrawal': { access: 'self:read', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing } }) },
  'POST /api/v1/requests/{id}/agreement': {
    access: 'self:read', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing }, body: { agreed: true } }),
  },
  'POST /api/v1/requests/{id}/cancellation': {
    access: 'self:read', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing }, body: { reason: 'Đổi kế hoạch' } }),
  },
  'GET /api/v1/me/balances': { access: 'self:read', ok: 200, outside: 'same' },
  'GET /api/v1/balances': { access: 'corrections:read', ok: 200, outside: 403, sample: (world, side) => Promise.resolve({ query: `unit=${world.unit(side)}&year=2026` }) },
  'GET /api/v1/delegations': { access: 'self:read', ok: 200, outside: 'same' },
  'POST /api/v1/delegations': {
    access: 'self:read', ok: 201, outside: 422,
    sample: async (world, side) => ({ body: { toId: await world.employee(side), from: '2026-12-01', until: '2026-12-05', reason: 'Nghỉ phép' } }),
  },
  'DELETE /api/v1/delegations/{id}': { access: 'self:read', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing } }) },
  'GET /api/v1/approval-chains': { access: 'corrections:read', ok: 200, outside: 'same' }, // what lies outside: requests.spec.ts
  'PUT /api/v1/approval-chains': {
    access: 'superiors:write', ok: 200, outside: 403, sample: async (world, side) => ({ body: { unitId: await world.newUnit(side), steps: [{ approver: 'hr' }] } }),
  },
  'DELETE /api/v1/approval-chains/{id}': {
    access: 'superiors:write', ok: 204, outside: 404, sample: async (world, side) => ({ path: { id: await world.approvalChain(side) } }),
  },
  // Whoever is concerned, or named as superior, may do these, whatever the role: test/api/explanations.spec.ts.
  'GET /api/v1/explanations': { access: 'self:read', ok: 200, outside: 'same' },
  'GET /api/v1/me/notices': { access: 'self:read', ok: 200, outside: 'same' },
  'POST /api/v1/me/notices/read': { access: 'self:read', ok: 204, outside: 'same' },
  'GET /api/v1/me/explanations': { access: 'self:read', ok: 200, outside: 'same' },
  'POST /api/v1/explanations': {
    access: 'self:read', ok: 404, outside: 'same',
    sample: () => Promise.resolve({ body: { findingId: nothing, reasonKind: 'other', text: 'Xe hỏng' } }),
  },
  'POST /api/v1/explanations/decisions': {
    access: 'self:read', ok: 200, outside: 'same',
    sample: () => Promise.resolve({ body: { ids: [nothing], outcome: 'accepted' } }),
  },
  'GET /api/v1/explanations/{id}': { access: 'self:read', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing } }) },
  'GET /api/v1/explanations/{id}/sheet': { access: 'self:read', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing } }) },
  'POST /api/v1/explanations/{id}/decision': {
    access: 'self:read', ok: 404, outside: 'same',
    sample: () => Promise.resolve({ path: { id: nothing }, body: { outcome: 'accepted' } }),
  },
  'POST /api/v1/explanations/{id}/files': {
    access: 'self:read', ok: 404, outside: 'same',
    sample: () => Promise.resolve({ path: { id: nothing }, file: '%PDF-1.7' }),
  },
  'GET /api/v1/explanations/{id}/files/{fileId}': {
    access: 'self:read', ok: 404, outside: 'same',
    sample: () => Promise.resolve({ path: { id: nothing, fileId: nothing } }),
  },

  'GET /api/v1/inspections': {
    access: 'inspections:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `unitId=${await world.inspection(side).then(() => world.unit(side))}` }),
  },
  'POST /api/v1/inspections': {
    access: 'inspections:write', ok: 200, outside: 403,
    sample: (world, side) => Promise.resolve({ body: world.sentRound(side) }),
  },
  'GET /api/v1/inspections/people': {
    access: 'inspections:write', ok: 200, outside: 403,
    sample: (world, side) => Promise.resolve({ query: `unitId=${world.unit(side)}` }),
  },
  'GET /api/v1/inspections/confirmations': { access: 'inspections:write', ok: 200, outside: 'same' },
  'GET /api/v1/inspections/{id}': {
    access: 'inspections:read', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.inspection(side) } }),
  },
  'GET /api/v1/inspections/{id}/record': {
    access: 'inspections:read', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.inspection(side) } }),
  },
  // A round belongs to its inspectors: test/api/inspections.spec.ts.
  'POST /api/v1/inspections/{id}/checks': {
    access: 'inspections:write', ok: 404, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.inspection(side) }, body: { checks: [] } }),
  },
  'POST /api/v1/inspections/{id}/end': {
    access: 'inspections:write', ok: 404, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.inspection(side) }, body: {} }),
  },
  'POST /api/v1/inspections/{id}/checks/{checkId}/cancel': {
    access: 'inspections:write', ok: 404, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.inspection(side), checkId: nothing }, body: { reason: 'Nhầm người' } }),
  },
  'POST /api/v1/inspections/{id}/checks/{checkId}/confirmation': {
    access: 'inspections:write', ok: 404, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.inspection(side), checkId: nothing } }),
  },
  // Photos belong to the inspectors of the round, and to whoever may read it: test/api/inspection-photos.spec.ts.
  'POST /api/v1/inspections/{id}/checks/{checkId}/photos': {
    access: 'inspections:write', ok: 404, outside: 404,
    sample: async (world, side) => ({
      path: { id: await world.inspection(side), checkId: nothing }, file: '\u0089PNG\r\n\u001a\n',
    }),
  },
  'GET /api/v1/inspections/{id}/checks/{checkId}/photos/{sha256}': {
    access: 'inspections:read', ok: 404, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.inspection(side), checkId: nothing, sha256: 'a'.repeat(64) } }),
  },
  'GET /api/v1/me/inspection-checks/{id}/photos/{sha256}': {
    access: 'self:read', ok: 404, outside: 'same',
    sample: () => Promise.resolve({ path: { id: nothing, sha256: 'a'.repeat(64) } }),
  },
  'GET /api/v1/me/inspection-checks': { access: 'self:read', ok: 200, outside: 'same' },
  'POST /api/v1/me/inspection-checks/{id}/opinion': {
    access: 'self:read', ok: 404, outside: 'same',
    sample: () => Promise.resolve({ path: { id: nothing }, body: { text: 'Thẻ đang chờ cấp lại' } }),
  },
  'GET /api/v1/exemptions': {
    access: 'health:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `employeeId=${(await world.exemption(side)).employeeId}` }),
  },
  'POST /api/v1/exemptions': {
    access: 'health:read', ok: 201, outside: 403,
    sample: async (world, side) => ({
      body: { employeeId: await world.employee(side), kind: 'ethnic-dress', from: '2026-11-01', document: '05/TB-TTHCC' },
    }),
  },
  'POST /api/v1/exemptions/{id}/end': {
    access: 'health:read', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: (await world.exemption(side)).id }, body: { until: '2026-12-01' } }),
  },
  'POST /api/v1/inspection-requests': {
    access: 'inspections:request', ok: 409, outside: 403,
    sample: async (world, side) => ({ body: { employeeId: await world.employee(side), about: 'badge' } }),
  },
  // With the key of the screen at the door and the PIN of a guard: test/api/door.spec.ts.
  'POST /api/v1/inspection-requests/at-door': { access: 'device', ok: 200, outside: 'same' },
  // Of people who scanned just now at a device of the screen's unit: test/api/arrivals.spec.ts.
  'GET /api/v1/arrivals/{id}': { access: 'device', ok: 404, outside: 'same', sample: () => Promise.resolve({ path: { id: nothing } }) },
  'GET /api/v1/inspection-requests': { access: 'inspections:write', ok: 200, outside: 'same' },

  'GET /api/v1/sending-agencies': { access: 'employees:read', ok: 200, outside: 'hidden' },
  'GET /api/v1/home-agencies': { access: 'employees:write', ok: 200, outside: 'same' },
  'GET /api/v1/sending-agencies/{id}/people': {
    access: 'employees:read', ok: 200, outside: 'hidden',
    sample: (world, side) => Promise.resolve({ path: { id: world.unit(side) } }),
  },
  // A contact sees people by their home, nobody by a scope of duty: test/api/agencies.spec.ts.
  'GET /api/v1/agency/people': {
    access: 'agency:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `employeeId=${await world.sentPerson(side)}` }),
  },
  'GET /api/v1/agency/extracts/{month}': {
    access: 'agency:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ path: { month: '2026-11' }, query: `employeeId=${await world.sentPerson(side)}` }),
  },
  // Nobody whom an agency sent has a day there: what is found and what is outside answer alike.
  'GET /api/v1/agency/extracts/{month}/workbook': {
    access: 'agency:read', ok: 404, outside: 404,
    sample: async (world, side) => ({ path: { month: '2026-10' }, query: `agencyId=${world.unit(side)}` }),
  },
  'GET /api/v1/agency/extracts/{month}/workbooks': {
    access: 'agency:read', ok: 200, outside: 'hidden',
    sample: () => Promise.resolve({ path: { month: '2026-10' } }),
  },
  'GET /api/v1/agency/leave': {
    access: 'agency:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `employeeId=${(await world.sentLeave(side)).employeeId}` }),
  },
  'POST /api/v1/agency/leave': {
    access: 'agency:confirm', ok: 201, outside: 403,
    sample: async (world, side) => ({
      body: {
        employeeIds: [await world.sentPerson(side)], kind: 'leave-annual', from: '2026-11-25T00:00:00+07:00', until: '2026-11-26T00:00:00+07:00', reason: 'Việc nhà',
      },
    }),
  },
  'POST /api/v1/agency/leave/{id}/word': {
    access: 'agency:confirm', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: (await world.sentLeave(side)).id }, body: { word: 'confirmed' } }),
  },
  'GET /api/v1/agency/replacements': {
    access: 'agency:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `replacedId=${(await world.replacement(side)).replacedId}` }),
  },
  'POST /api/v1/agency/replacements': {
    access: 'agency:confirm', ok: 201, outside: 403,
    sample: async (world, side) => ({ body: await world.newReplacement(side) }),
  },
  'GET /api/v1/replacements': {
    access: 'badges:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `replacedId=${(await world.replacement(side)).replacedId}` }),
  },
  'POST /api/v1/replacements/{id}/bind': {
    access: 'badges:write', ok: 200, outside: 404,
    sample: async (world, side) => ({
      path: { id: (await world.replacement(side)).id },
      body: { credential: world.card(), employeeCode: world.code(), note: 'Đã giao thẻ' },
    }),
  },
  'POST /api/v1/replacements/{id}/decline': {
    access: 'badges:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: (await world.replacement(side)).id }, body: { note: 'Không cần' } }),
  },
  'GET /api/v1/me/data-requests': { access: 'self:read', ok: 200, outside: 'same' },
  'POST /api/v1/me/data-requests': {
    access: 'self:read', ok: 201, outside: 'same',
    sample: () => Promise.resolve({ body: { kind: 'access', content: 'Xin bản sao dữ liệu của tôi' } }),
  },
  'GET /api/v1/me/data-requests/{id}/export': {
    access: 'self:read', ok: 404, outside: 'same',
    sample: async (world, side) => ({ path: { id: (await world.dataRequest(side, 'granted')).id } }),
  },
  'GET /api/v1/data-requests': {
    access: 'data-requests:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `employeeId=${(await world.dataRequest(side)).employeeId}` }),
  },
  'POST /api/v1/data-requests': {
    access: 'data-requests:write', ok: 201, outside: 403,
    sample: async (world, side) => ({ body: await world.paperRequest(side) }),
  },
  'POST /api/v1/data-requests/{id}/receipt': {
    access: 'data-requests:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: (await world.dataRequest(side)).id } }),
  },
  'POST /api/v1/data-requests/{id}/answer': {
    access: 'data-requests:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: (await world.dataRequest(side)).id }, body: { outcome: 'partly', answer: 'Đã cung cấp một phần' } }),
  },
  'GET /api/v1/data-requests/{id}/export': {
    access: 'data-requests:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: (await world.dataRequest(side, 'granted')).id } }),
  },
  'GET /api/v1/me/data-notice': { access: 'self:read', ok: 200, outside: 'same' },
  'POST /api/v1/me/data-notice': {
    access: 'self:read', ok: 409, outside: 'same',
    sample: () => Promise.resolve({ body: { noticeId: nothing } }),
  },
  'GET /api/v1/data-notices': {
    access: 'data-notices:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `unitId=${await world.dataNotice(side).then(() => world.unit(side))}` }),
  },
  'GET /api/v1/data-notices/proposal': {
    access: 'data-notices:read', ok: 200, outside: 403,
    sample: (world, side) => Promise.resolve({ query: `unitId=${world.unit(side)}` }),
  },
  'POST /api/v1/data-notices': {
    access: 'data-notices:write', ok: 201, outside: 403,
    sample: (world, side) => Promise.resolve({ body: world.draftNotice(side) }),
  },
  'POST /api/v1/data-notices/{id}/decision': {
    access: 'data-notices:decide', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.dataNotice(side) }, body: { status: 'rejected', note: 'Chưa rõ thời hạn' } }),
  },
  'GET /api/v1/data-notices/{id}/acknowledgements': {
    access: 'data-notices:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ path: { id: (await world.acknowledgedNotice(side)).id } }),
  },
  // Of nobody here: acknowledgements.spec.ts says who is missing and to whom.
  'GET /api/v1/data-notices/{id}/missing': {
    access: 'data-notices:read', ok: 200, outside: 'same',
    sample: async (world, side) => ({ path: { id: await world.dataNotice(side) } }),
  },
  'POST /api/v1/data-notices/{id}/acknowledgements': {
    access: 'data-notices:write', ok: 200, outside: 403,
    sample: async (world, side) => ({
      path: { id: (await world.acknowledgedNotice(side)).id },
      body: { employeeIds: [await world.employee(side)], document: '07/BB', signedOn: '2026-11-20' },
    }),
  },
  'GET /api/v1/me/findings': { access: 'self:read', ok: 200, outside: 'same', sample: () => Promise.resolve({ query: 'month=2026-11' }) },
  'GET /api/v1/me/findings/{id}': {
    access: 'self:read', ok: 404, outside: 'same',
    sample: async (world, side) => ({ path: { id: (await world.finding(side)).id } }),
  },

  'GET /api/v1/devices': {
    access: 'devices:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `unitId=${await world.device(side).then(() => world.unit(side))}` }),
  },
  'POST /api/v1/devices': {
    access: 'devices:write', ok: 201, outside: 403,
    sample: (world, side) => Promise.resolve({ body: { code: world.code(), kind: 'gate', unitId: world.unit(side), zone: 'Asia/Ho_Chi_Minh' } }),
  },
  'PATCH /api/v1/devices/{id}': {
    access: 'devices:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.device(side) }, body: { version: 1, zone: 'Asia/Bangkok' } }),
  },
  'POST /api/v1/devices/{id}/key': { access: 'devices:write', ok: 201, outside: 404, sample: async (world, side) => ({ path: { id: await world.device(side) } }) },
  'POST /api/v1/devices/{id}/retire': { access: 'devices:write', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.device(side) } }) },

  'GET /api/v1/gates': {
    access: 'devices:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `unitId=${await world.device(side).then(() => world.unit(side))}` }),
  },
  'GET /api/v1/gates/{id}': { access: 'devices:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.device(side) } }) },
  'POST /api/v1/gates/{id}/enrolment-code': { access: 'devices:write', ok: 201, outside: 404, sample: async (world, side) => ({ path: { id: await world.device(side) } }) },
  'POST /api/v1/gates/{id}/learn': {
    access: 'devices:write', ok: 409, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.device(side) }, body: { candidateId: 'khong-cam' } }),
  },
  'GET /api/v1/gates/{id}/learn': { access: 'devices:write', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.device(side) } }) },
  'GET /api/v1/gates/{id}/readers': { access: 'devices:read', ok: 200, outside: 404, sample: async (world, side) => ({ path: { id: await world.device(side) } }) },
  'POST /api/v1/gates/{id}/readers': {
    access: 'devices:write', ok: 201, outside: 404,
    sample: async (world, side) => ({ path: { id: await world.device(side) }, body: world.binding() }),
  },
  'PATCH /api/v1/gates/{id}/readers/{readerId}': {
    access: 'devices:write', ok: 200, outside: 404,
    sample: async (world, side) => ({ path: await world.reader(side), body: { version: 1, code: 'CUA-PHU' } }),
  },
  'DELETE /api/v1/gates/{id}/readers/{readerId}': { access: 'devices:write', ok: 204, outside: 404, sample: async (world, side) => ({ path: await world.reader(side) }) },
  'POST /api/v1/gates/enrol': {
    access: 'public', ok: 422, outside: 'same',
    sample: () => Promise.resolve({ body: { code: 'khong', version: '1' } }),
  },
  'POST /api/v1/gates/status': { access: 'device', ok: 200, outside: 'same' },

  'GET /api/v1/operations/facts': { access: 'operations:read', ok: 200, outside: 'same' },
  // The service of the test knows no mail server.
  'POST /api/v1/operations/test-mail': {
    access: 'operations:write', ok: 409, outside: 'same',
    sample: () => Promise.resolve({ body: { to: 'quan.tri@example.vn' } }),
  },
  'GET /api/v1/jobs': {
    access: 'operations:read', ok: 200, outside: 'hidden',
    sample: async (world, side) => ({ query: `kind=${(await world.job(side, 'queued')).kind}` }),
  },
  'POST /api/v1/jobs/{id}/cancel': {
    access: 'operations:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: (await world.job(side, 'queued')).id }, body: {} }),
  },
  'POST /api/v1/jobs/{id}/retry': {
    access: 'operations:write', ok: 204, outside: 404,
    sample: async (world, side) => ({ path: { id: (await world.job(side, 'failed')).id }, body: {} }),
  },
}; // prettier-ignore
