import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BadgeLookupService } from '../../src/modules/organization/badges/badge-lookup.service.js';
import { EmployeesService } from '../../src/modules/organization/employees/employees.service.js';
import { OrganizationModule } from '../../src/modules/organization/organization.module.js';
import { PostingsService } from '../../src/modules/organization/postings/postings.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { encodeCursor } from '../../src/platform/http/cursor.js';
import { callerAs, callerWith, createModuleApp, type ModuleApp } from '../support/as-caller.js';
import { request, type Requests } from '../support/requests.js';

interface Posting {
  id: string;
  kind: string;
  unitId: string;
  from: string | null;
  until: string | null;
  version: number;
}
interface Badge {
  id: string;
  credential: string;
  employeeId: string;
  status: string;
  from: string | null;
  until: string | null;
  version: number;
}
interface Person {
  id: string;
  code: string;
  fullName: string;
  version: number;
  activeUntil: string | null;
  unitId: string | null;
  unitCode: string | null;
  postings: Posting[];
  badges: Badge[];
}
type People = { items: Person[]; nextCursor: string | null };

const STP = 'Sở Tư pháp';

describe('people', () => {
  let service: ModuleApp;
  let http: Requests;
  let unit: Record<'province' | 'centre' | 'counter' | 'justice' | 'hanoi', string>;

  beforeAll(async () => {
    service = await createModuleApp([OrganizationModule]);
    http = request(service.app);
    const units = service.app.get(UnitsService);
    const make = async (code: string, name: string, kind: 'province' | 'centre' | 'counter' | 'agency', parentId: string | null): Promise<string> =>
      (await units.create(systemCaller('test'), { code, name, kind, parentId })).id;
    const province = await make('TQ', 'Tỉnh Tuyên Quang', 'province', null);
    const centre = await make('TT', 'Trung tâm Phục vụ hành chính công', 'centre', province);
    unit = {
      province,
      centre,
      counter: await make('Q1', 'Quầy Tư pháp', 'counter', centre),
      justice: await make('STP', STP, 'agency', province),
      hanoi: await make('HN', 'Thành phố Hà Nội', 'province', null),
    };
  }); // prettier-ignore
  afterAll(() => service.close());
  beforeEach(() => {
    service.clock.set(new Date('2026-11-23T01:00:00Z'));
    service.as(callerAs('hr-officer', [unit.province]));
  });

  let serial = 0;
  const make = async (fullName: string, body: object = {}): Promise<Person> => {
    serial += 1;
    const postings = [{ kind: 'duty', unitId: unit.counter, from: '2025-07-01' }];
    const person = { code: `NV${serial}`, fullName, staffKind: 'cong-chuc', postings, ...body };
    return (await http.post<Person>('/api/v1/employees', person, 201)).body;
  };
  const read = async (id: string): Promise<Person> =>
    (await http.get<Person>(`/api/v1/employees/${id}`, 200)).body;

  it('are created with home agency, place of duty and badges in one go', async () => {
    const person = await make('Nguyễn Thị Ánh', {
      position: 'Chuyên viên',
      email: 'anh.nt@tuyenquang.example',
      sex: 'nu',
      postings: [
        { kind: 'home', unitId: unit.justice, from: '2020-01-01' },
        { kind: 'duty', unitId: unit.counter, from: '2025-07-01', until: '2026-07-01T12:00:00+07:00' },
      ],
      badges: [{ credential: '0012345678', from: '2025-07-01' }, { credential: 'pin:5' }],
    });
    const detail = await read(person.id);
    // The place of duty has ended: the home agency runs on, and the person is seen there.
    expect(detail.unitId).toBe(unit.justice);
    expect(detail.postings).toMatchObject([
      { kind: 'home', unitId: unit.justice, from: '2019-12-31T17:00:00.000Z', until: null },
      { kind: 'duty', from: '2025-06-30T17:00:00.000Z', until: '2026-07-01T05:00:00.000Z' },
    ]);
    expect(detail.badges.map(({ credential, from }) => [credential, from]).sort()).toEqual([
      ['card:32:••••614E', '2025-06-30T17:00:00.000Z'],
      ['pin:default:••••', '2026-11-23T01:00:00.000Z'],
    ]);
  });

  it('are stored wholly or not at all', async () => {
    const badges = [{ credential: 'xyz' }];
    const body = { code: 'HALF', fullName: 'Lê Văn An', staffKind: 'vien-chuc', postings: [{ kind: 'duty', unitId: unit.centre }], badges };
    const answer = await http.post('/api/v1/employees', body, 422);
    expect(answer.problem).toMatchObject({ code: 'credential-unreadable', errors: [{ field: 'credential' }] });
    await expect(service.app.get(EmployeesService).employeeByCode('HALF')).rejects.toMatchObject({ code: 'unknown-reference' });
  }); // prettier-ignore

  it.each([
    ['a staff kind that does not exist', { staffKind: 'giam-doc' }, 'staffKind'],
    ['an address that is no e-mail', { email: 'anh' }, 'email'],
    ['a sex that is none', { sex: 'x' }, 'sex'],
    ['30 February', { activeFrom: '2026-02-30' }, 'activeFrom'],
    ['a posting on 30 February', { postings: [{ kind: 'duty', unitId: 'x', from: '2026-02-30' }] }, 'postings[0].unitId'],
    ['an instant without offset', { postings: [{ kind: 'duty', unitId: '01890000-0000-7000-8000-000000000000', from: '2026-02-20T07:00' }] }, 'postings[0].from'],
    ['a NUL byte', { position: 'a\u0000b' }, 'position'],
    ['null for a name', { fullName: null }, 'fullName'],
    ['a name of 201 characters', { fullName: 'â'.repeat(201) }, 'fullName'],
  ])('are refused with %s', async (_name, fault, field) => {
    const body = { code: 'BAD', fullName: 'Lê Văn An', staffKind: 'vien-chuc', ...fault };
    const { problem } = await http.post('/api/v1/employees', body, 422);
    expect(problem.code).toBe('invalid-input');
    expect(problem.errors?.map((error) => error.field)).toContain(field);
  }); // prettier-ignore

  it('are found without diacritics, by parts of name and code in any order', async () => {
    service.as(callerAs('administrator'));
    const one = await make('Đặng Thị Phương', { code: 'ĐTP-01' });
    const search = async (text: string): Promise<string[]> =>
      (await http.get<People>(`/api/v1/employees?search=${encodeURIComponent(text)}`, 200)).body.items.map(({ id }) => id);
    for (const text of ['dang thi', 'ĐẶNG', 'phuong dang', 'dtp-01', 'thị Phương', 'g thi ph']) {
      expect({ text, found: await search(text) }).toEqual({ text, found: [one.id] });
    }
    expect(await search('dang phuongx')).toEqual([]);
    expect(await search('%')).toEqual([]);
    expect(await search('_____')).toEqual([]);
  }); // prettier-ignore

  it('are listed by given name, then full name, or by full name, in Vietnamese order, page by page', async () => {
    const sorted = ['Lê Văn An', 'Nguyễn Văn An', 'Trần Anh', 'Lê Ánh', 'Nguyễn Thị Ánh', 'Bùi Ân', 'Hồ Dung', 'Cao Dũng', 'An Đào', 'Lê Em', 'Vũ Y']; // prettier-ignore
    const division = await service.app
      .get(UnitsService)
      .create(systemCaller('test'), { code: 'SORT', name: 'Phòng', kind: 'division', parentId: unit.centre });
    for (const fullName of [...sorted].reverse()) {
      await make(fullName, { postings: [{ kind: 'duty', unitId: division.id }] });
    }
    const names: string[] = [];
    for (let cursor = ''; ;) {
      const url = `/api/v1/employees?unitId=${division.id}&limit=3${cursor}`;
      const { body } = await http.get<People>(url, 200);
      names.push(...body.items.map(({ fullName }) => fullName));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(names).toEqual(sorted);
    const byFullName: string[] = [];
    for (let cursor = ''; ;) {
      const url = `/api/v1/employees?unitId=${division.id}&limit=4&order=full${cursor}`;
      const { body } = await http.get<People>(url, 200);
      byFullName.push(...body.items.map(({ fullName }) => fullName));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(byFullName).toEqual(['An Đào', 'Bùi Ân', 'Cao Dũng', 'Hồ Dung', 'Lê Ánh', 'Lê Em', 'Lê Văn An', 'Nguyễn Thị Ánh', 'Nguyễn Văn An', 'Trần Anh', 'Vũ Y']); // prettier-ignore
    expect((await http.get('/api/v1/employees?cursor=WyJhIiwiYiIsImMiXQ', 422)).problem.code).toBe(
      'invalid-input',
    );
    const forged = '-'.repeat(36);
    for (const url of [
      `/api/v1/employees?cursor=${encodeCursor(['a', 'b', forged])}`,
      `/api/v1/employees?order=full&cursor=${encodeCursor(['a', forged])}`,
      `/api/v1/badges?cursor=${encodeCursor([forged])}`,
      `/api/v1/units?cursor=${encodeCursor(['a', forged])}`,
    ]) {
      const { problem } = await http.get(url, 422);
      expect(problem).toMatchObject({ code: 'invalid-input', errors: [{ field: 'cursor' }] });
    }
  });

  it('are filtered by kind and by the day on which they are employed', async () => {
    const person = await make('Sùng A Páo', { staffKind: 'buu-chinh', activeFrom: '2024-01-01', activeUntil: '2024-07-01' });
    const on = async (day: string): Promise<boolean> =>
      (await http.get<People>(`/api/v1/employees?staffKind=buu-chinh&activeOn=${day}`, 200)).body.items.some(({ id }) => id === person.id);
    expect([await on('2023-12-31'), await on('2024-01-01'), await on('2024-06-30'), await on('2024-07-01')]).toEqual([false, true, true, false]);
  }); // prettier-ignore

  it('are changed by one editor at a time: the second gets a conflict', async () => {
    const { id } = await make('Phạm Minh Đức');
    await http.patch(`/api/v1/employees/${id}`, { version: 1, position: 'Trưởng phòng' }, 200);
    const late = await http.patch(`/api/v1/employees/${id}`, { version: 1, phone: '0219 386 0000' }, 409);
    expect(late.problem.code).toBe('version-conflict');
    const both = await Promise.all(
      ['A', 'B'].map((position) =>
        service.app.inject({
          method: 'PATCH',
          url: `/api/v1/employees/${id}`,
          payload: { version: 2, position },
        }),
      ),
    );
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    await http.patch(`/api/v1/employees/${id}`, { version: 3, position: null }, 200);
  });

  it('outside the scope are not there; where the caller only reads, they cannot be changed', async () => {
    const { id } = await make('Vũ Thu Hà');
    service.as(callerAs('hr-officer', [unit.hanoi]));
    await http.get(`/api/v1/employees/${id}`, 404);
    await http.patch(`/api/v1/employees/${id}`, { version: 1, position: 'x' }, 404);
    expect((await http.get<People>('/api/v1/employees', 200)).body.items).toEqual([]);
    const mixed = callerWith(['employees:read'], [unit.province]);
    const scopes = new Map([...mixed.scopes, ['employees:write', [unit.hanoi]] as const]);
    service.as({ ...mixed, scopes });
    expect(
      (await http.patch(`/api/v1/employees/${id}`, { version: 1, position: 'x' }, 403)).problem.code,
    ).toBe('outside-scope');
  });

  it('cannot be created, nor sent, to a unit outside the scope', async () => {
    service.as(callerAs('hr-officer', [unit.centre]));
    const body = { code: 'OUT', fullName: 'Lê An', staffKind: 'hop-dong' };
    for (const postings of [[], [{ kind: 'home', unitId: unit.justice }], [{ kind: 'duty', unitId: unit.hanoi }]]) {
      expect((await http.post('/api/v1/employees', { ...body, postings }, 403)).problem.code).toBe('outside-scope');
    }
    const sent = await make('Lê An', {
      postings: [{ kind: 'home', unitId: unit.justice }, { kind: 'duty', unitId: unit.counter }],
    });
    const away = await http.post(`/api/v1/employees/${sent.id}/transfer`, { unitId: unit.hanoi, from: '2026-12-01' }, 403);
    expect(away.problem.code).toBe('outside-scope');
  }); // prettier-ignore

  describe('who worked elsewhere before', () => {
    const foreign = async (until: string | null = '2025-07-01'): Promise<{ id: string; old: Posting; path: string }> => {
      const { id } = await make('Lê Cũ', {
        postings: [
          { kind: 'duty', unitId: unit.justice, from: '2020-01-01', until },
          ...(until === null ? [] : [{ kind: 'duty', unitId: unit.counter, from: '2025-09-01' }]),
        ],
      });
      const [old] = (await read(id)).postings as [Posting];
      service.as(callerAs('hr-officer', [unit.centre]));
      return { id, old, path: `/api/v1/employees/${id}` };
    };
    const history = async (id: string): Promise<unknown[]> =>
      (await service.app.get(PostingsService).of([id])).map(({ unitId, period }) => [unitId, period.from, period.until]);

    it.each([
      ['cut', { until: '2024-01-01' }],
      ['extended', { until: '2025-08-01' }],
      ['begun earlier', { from: '2019-01-01' }],
      ['taken over', { get unitId() { return unit.counter; } }],
    ])('keep that history: it is not %s by somebody who does not hold the unit', async (_name, change) => {
      const { id, old, path } = await foreign();
      const before = await history(id);
      const answer = await http.patch(`${path}/postings/${old.id}`, { version: 1, ...change }, 403);
      expect(answer.problem).toMatchObject({ code: 'outside-scope', errors: [{ field: 'unitId' }] });
      expect(await history(id)).toEqual(before);
    });

    it('are not sent back there by an old posting that is opened again', async () => {
      const { id } = await make('Lê Về', {
        postings: [
          { kind: 'duty', unitId: unit.justice, from: '2020-01-01', until: '2025-07-01' },
          { kind: 'home', unitId: unit.centre },
        ],
      });
      const old = (await read(id)).postings.find(({ kind }) => kind === 'duty') as Posting;
      service.as(callerAs('hr-officer', [unit.centre]));
      const path = `/api/v1/employees/${id}/postings/${old.id}`;
      expect((await http.patch(path, { version: 1, until: null }, 403)).problem.code).toBe('outside-scope');
      service.as(callerAs('hr-officer', [unit.province]));
      await http.patch(path, { version: 1, until: null }, 200);
    });

    it('are not transferred in the past out of that unit, but from now on within one’s own', async () => {
      const { id, path } = await foreign();
      const before = await history(id);
      for (const from of ['2020-01-01', '2023-07-01']) {
        expect((await http.post(`${path}/transfer`, { unitId: unit.centre, from }, 403)).problem.code).toBe('outside-scope');
      }
      expect(await history(id)).toEqual(before);
      await http.post(`${path}/transfer`, { unitId: unit.centre, from: '2026-12-01' }, 200);
      await http.post(`${path}/end`, { version: 1, on: '2027-01-01' }, 200);
    });

    it('are taken over from elsewhere only by somebody who holds both units', async () => {
      const { path } = await foreign(null);
      const body = { unitId: unit.centre, from: '2026-12-01' };
      await http.post(`${path}/transfer`, body, 404);
      service.as(callerAs('hr-officer', [unit.centre, unit.justice]));
      await http.post(`${path}/transfer`, body, 200);
    });

    it('are not given away to a home agency by which they would be seen', async () => {
      const postings = [{ kind: 'duty', unitId: unit.counter, from: '2020-01-01', until: '2026-01-01' }];
      const { id } = await make('Lê Nghỉ', { postings });
      service.as(callerAs('hr-officer', [unit.centre]));
      const path = `/api/v1/employees/${id}/postings`;
      const home = { kind: 'home', unitId: unit.justice, from: '2026-01-01' };
      expect((await http.post(path, home, 403)).problem.code).toBe('outside-scope');
      await http.post(path, { ...home, until: '2026-02-01' }, 201);
    });
  }); // prettier-ignore

  it('never change their own record, posting or badge, whatever their role', async () => {
    const person = await make('Hoàng Quốc Khánh', { badges: [{ credential: 'pin:own:1', from: '2026-01-01' }] });
    const { postings, badges } = await read(person.id);
    service.as(callerAs('administrator', 'everywhere', person.id));
    const own = `/api/v1/employees/${person.id}`;
    const badge = `/api/v1/badges/${badges[0]?.id}`;
    const answers = [
      await http.patch(own, { version: 1, position: 'Giám đốc' }, 403),
      await http.post(`${own}/end`, { version: 1, on: '2026-12-01' }, 403),
      await http.post(`${own}/transfer`, { unitId: unit.centre, from: '2026-12-01' }, 403),
      await http.post(`${own}/postings`, { kind: 'home', unitId: unit.justice }, 403),
      await http.patch(`${own}/postings/${postings[0]?.id}`, { version: 1, until: '2026-12-01' }, 403),
      await http.post('/api/v1/badges', { employeeId: person.id, credential: 'pin:own:2' }, 403),
      await http.patch(badge, { version: 1, note: 'x' }, 403),
      await http.post(`${badge}/lost`, { version: 1 }, 403),
      await http.post(`${badge}/return`, { version: 1 }, 403),
      await http.post(`${badge}/reissue`, { version: 1, credential: 'pin:own:3' }, 403),
    ];
    expect(new Set(answers.map(({ problem }) => problem.code))).toEqual(new Set(['own-record']));
  }); // prettier-ignore

  it('are looked at on record, except by themselves', async () => {
    const { id } = await make('Lò Thị Ý');
    const looks = async (): Promise<number> =>
      Number((await service.database.dataSource.query<[{ n: number }]>(`SELECT count(*) AS n FROM audit_entry WHERE action = 'employee.read' AND subject_employee_id = $1`, [id]))[0].n);
    await read(id);
    expect(await looks()).toBe(1);
    service.as(callerAs('unit-head', [unit.province], id));
    await read(id);
    expect(await looks()).toBe(1);
  }); // prettier-ignore

  it('have a history of what was changed by whom, read on record by those who may change them', async () => {
    const person = await make('Ma Thị Dậy');
    await http.patch(`/api/v1/employees/${person.id}`, { version: 1, position: 'Chuyên viên' }, 200);
    const url = `/api/v1/employees/${person.id}/history`;
    const { body } = await http.get<{ items: Record<string, unknown>[] }>(url, 200);
    expect(body.items.map(({ action }) => action)).toEqual([
      'employee.update',
      'employee.create',
      'posting.create',
    ]);
    expect(body.items[0]).toEqual({
      id: expect.any(Number), at: '2026-11-23T01:00:00.000Z', actorLabel: 'hr-officer', action: 'employee.update',
      before: { position: null }, after: { position: 'Chuyên viên' },
    }); // prettier-ignore
    const looks = await service.database.dataSource.query<object[]>(
      `SELECT FROM audit_entry WHERE action = 'employee.read' AND subject_employee_id = $1`,
      [person.id],
    );
    expect(looks).toHaveLength(1);
    service.as(callerWith(['employees:read', 'employees:write'], [unit.hanoi]));
    await http.get(url, 404);
    service.as(callerWith(['employees:read'], [unit.province]));
    await http.get(url, 403);
  });

  it('are transferred at an instant: the old posting ends where the new one begins', async () => {
    const { id } = await make('Bùi Thị Hương');
    await http.post(`/api/v1/employees/${id}/transfer`, { unitId: unit.centre, from: '2026-03-01' }, 200);
    await http.post(
      `/api/v1/employees/${id}/transfer`,
      { unitId: unit.counter, from: '2026-01-15T08:00:00+07:00' },
      200,
    );
    expect((await read(id)).postings).toMatchObject([
      { unitId: unit.counter, from: '2025-06-30T17:00:00.000Z', until: '2026-02-28T17:00:00.000Z' },
      { unitId: unit.centre, from: '2026-02-28T17:00:00.000Z', until: null, version: 1 },
    ]);
    // At the very instant of the last transfer: a correction of it.
    await http.post(`/api/v1/employees/${id}/transfer`, { unitId: unit.province, from: '2026-03-01' }, 200);
    expect((await read(id)).postings.map(({ unitId }) => unitId)).toEqual([unit.counter, unit.province]);
    const early = await http.post(
      `/api/v1/employees/${id}/transfer`,
      { unitId: unit.centre, from: '2024-01-01' },
      409,
    );
    expect(early.problem.code).toBe('later-history');
  });

  it('have one place of duty at a time, and the next may begin where the last ends', async () => {
    const { id } = await make('Đỗ Ngọc Linh');
    const [posting] = (await read(id)).postings as [Posting];
    const overlap = { kind: 'duty', unitId: unit.centre, from: '2026-01-01' };
    expect((await http.post(`/api/v1/employees/${id}/postings`, overlap, 409)).problem.code).toBe('overlapping-period');
    const path = `/api/v1/employees/${id}/postings/${posting.id}`;
    await http.patch(path, { version: 1, until: '2026-01-01' }, 200);
    expect((await http.patch(path, { version: 1, until: null }, 409)).problem.code).toBe('version-conflict');
    await http.post(`/api/v1/employees/${id}/postings`, overlap, 201);
    expect((await http.patch(path, { version: 2, until: '2026-01-02' }, 409)).problem.code).toBe('overlapping-period');
    expect((await http.patch(path, { version: 2, until: '2025-07-01' }, 422)).problem.code).toBe('period-reversed');
    await http.post(`/api/v1/employees/${id}/postings`, { kind: 'home', unitId: unit.justice }, 201);
  }); // prettier-ignore

  it('cannot work at a unit that does not exist at that time', async () => {
    const units = service.app.get(UnitsService);
    const gone = await units.create(systemCaller('test'), { code: 'UBH', name: 'UBND huyện', kind: 'district', parentId: unit.province, validUntil: '2025-07-01' });
    const body = { code: 'LATE', fullName: 'Lê Em', staffKind: 'can-bo' };
    const posting = { kind: 'duty', unitId: gone.id, from: '2025-07-01' };
    expect((await http.post('/api/v1/employees', { ...body, postings: [posting] }, 422)).problem.code).toBe('unit-not-valid');
    await http.post('/api/v1/employees', { ...body, postings: [{ ...posting, from: '2025-06-30' }] }, 201);
  }); // prettier-ignore

  it('leave with their postings and badges, and nothing they did before is lost', async () => {
    const { id } = await make('Trần Văn Giang', {
      activeFrom: '2025-07-01',
      badges: [{ credential: 'pin:end:1', from: '2025-07-01' }],
    });
    await http.post(`/api/v1/employees/${id}/transfer`, { unitId: unit.centre, from: '2027-01-01' }, 200);
    const employees = service.app.get(EmployeesService);
    await http.post(`/api/v1/employees/${id}/end`, { version: 1, on: '2026-12-01' }, 200);
    const detail = await read(id);
    expect(detail.activeUntil).toBe('2026-12-01');
    expect(detail.postings).toMatchObject([{ unitId: unit.counter, until: '2026-11-30T17:00:00.000Z' }]);
    expect(detail.badges).toMatchObject([{ status: 'returned', until: '2026-11-30T17:00:00.000Z' }]);
    expect(await employees.isEmployed(id, new Date('2026-11-30T16:59:59.999Z'))).toBe(true);
    expect(await employees.isEmployed(id, new Date('2026-11-30T17:00:00Z'))).toBe(false);
    const backdated = await http.post(`/api/v1/employees/${id}/end`, { version: 2, on: '2025-07-01' }, 422);
    expect(backdated.problem.code).toBe('period-reversed');
    await http.post(`/api/v1/employees/${id}/end`, { version: 2, on: null }, 200);
    expect(await employees.isEmployed(id, new Date('2026-12-24T00:00:00Z'))).toBe(true);
  });

  it('go with their unit when it is merged, and the whole history stays in the scope of the successor', async () => {
    service.as(callerAs('administrator'));
    const units = service.app.get(UnitsService);
    const system = systemCaller('test');
    const haGiang = await units.create(system, { code: 'HG', name: 'Tỉnh Hà Giang', kind: 'province' });
    const person = await make('Giàng Mí Páo', {
      postings: [{ kind: 'duty', unitId: haGiang.id, from: '2019-01-01' }],
    });
    const left = await make('Lù Thị Mỷ', {
      postings: [{ kind: 'duty', unitId: haGiang.id, from: '2019-01-01', until: '2021-01-01' }],
    });
    const end = { version: 1, on: '2025-07-01', successorIds: [unit.province] };
    const refused = await http.post(`/api/v1/units/${haGiang.id}/end`, end, 409);
    expect(refused.problem.code).toBe('unit-in-use');
    await http.post(`/api/v1/units/${haGiang.id}/end`, { ...end, moveTo: unit.province }, 200);
    service.as(callerAs('director', [unit.province]));
    expect((await read(person.id)).postings).toMatchObject([
      { unitId: haGiang.id, from: '2018-12-31T17:00:00.000Z', until: '2025-06-30T17:00:00.000Z' },
      { unitId: unit.province, from: '2025-06-30T17:00:00.000Z', until: null },
    ]);
    expect((await read(left.id)).unitId).toBe(haGiang.id);
    const listed = await http.get<People>(
      `/api/v1/employees?unitId=${unit.province}&search=lu%20thi%20my`,
      200,
    );
    expect(listed.body.items).toMatchObject([{ id: left.id, unitCode: 'HG' }]);
    service.as(callerAs('director', [haGiang.id]));
    await http.get(`/api/v1/employees/${person.id}`, 404);
    await http.get(`/api/v1/employees/${left.id}`, 200);
  });

  describe('and their badges', () => {
    it('have one holder at a time', async () => {
      const badges = [{ credential: '0077000001', from: '2026-01-01', until: '2026-06-01' }];
      await make('Nguyễn Thị Ánh', { badges });
      const second = { code: 'TWO', fullName: 'Trần Anh', staffKind: 'hop-dong' };
      const postings = [{ kind: 'duty', unitId: unit.counter }];
      const held = [{ credential: '0077000001', from: '2026-05-31' }];
      const clash = await http.post('/api/v1/employees', { ...second, postings, badges: held }, 409);
      expect(clash.problem.code).toBe('badge-in-use');
      const free = [{ credential: '0077000001', from: '2026-06-01' }];
      await http.post('/api/v1/employees', { ...second, postings, badges: free }, 201);
    });

    it('is reissued: the old number keeps its scans until then, the new one counts from there', async () => {
      const { id } = await make('Phạm Thị Dung', { badges: [{ credential: '0099000001', from: '2026-01-01' }] });
      const [inList] = (await read(id)).badges as [Badge];
      const old = (await http.get<Badge>(`/api/v1/badges/${inList.id}`, 200)).body;
      const body = { version: 1, credential: '0099000002', at: '2026-11-20T10:00:00+07:00', because: 'lost' };
      const issued = await http.post<Badge>(`/api/v1/badges/${old.id}/reissue`, body, 201);
      expect(issued.body).toMatchObject({ employeeId: id, from: '2026-11-20T03:00:00.000Z', status: 'active' });
      expect((await http.get<Badge>(`/api/v1/badges/${old.id}`, 200)).body).toMatchObject({ status: 'lost', until: '2026-11-20T03:00:00.000Z', version: 2 });
      const lookup = service.app.get(BadgeLookupService);
      const at = (text: string): Date => new Date(text);
      expect(
        await lookup.resolveCredentials([
          { credential: old.credential, at: at('2026-11-20T00:30:00Z') },
          { credential: old.credential, at: at('2026-11-20T02:59:59.999Z') },
          { credential: old.credential, at: at('2026-11-20T03:00:00Z') },
          { credential: issued.body.credential, at: at('2026-11-20T02:59:59.999Z') },
          { credential: issued.body.credential, at: at('2026-11-20T03:00:00Z') },
        ]),
      ).toEqual([id, id, null, null, id]);
      expect(await lookup.resolveCredential('card:32:FFFFFFFF', at('2026-11-20T03:00:00Z'))).toBeNull();
      expect((await http.post(`/api/v1/badges/${old.id}/return`, { version: 2 }, 409)).problem.code).toBe('badge-not-active');
    }); // prettier-ignore

    it('is bound to a person later and counts from the date given', async () => {
      const { id } = await make('Đinh Văn Đạt');
      const body = {
        employeeId: id,
        credential: 'pin:cua-chinh:77',
        from: '2026-11-02',
        note: 'Thẻ chưa gán',
      };
      const bound = await http.post<Badge>('/api/v1/badges', body, 201);
      expect(bound.body.from).toBe('2026-11-01T17:00:00.000Z');
      const lookup = service.app.get(BadgeLookupService);
      expect(await lookup.resolveCredential('pin:cua-chinh:77', new Date('2026-11-03T00:00:00Z'))).toBe(id);
      const other = await make('Đinh Văn Đông');
      const clash = await http.post(
        '/api/v1/badges',
        { ...body, employeeId: other.id, from: '2026-12-01' },
        409,
      );
      expect(clash.problem).toMatchObject({ code: 'badge-in-use', errors: [{ field: 'credential' }] });
      await http.post(`/api/v1/badges/${bound.body.id}/return`, { version: 1, at: '2026-12-01' }, 200);
      await http.post('/api/v1/badges', { ...body, employeeId: other.id, from: '2026-12-01' }, 201);
      const back = await http.patch(
        `/api/v1/badges/${bound.body.id}`,
        { version: 2, until: '2026-12-02' },
        409,
      );
      expect(back.problem.code).toBe('badge-in-use');
    });

    it('shows its number only on the one badge, to those who may write badges; the audit trail and the log never do', async () => {
      const { id } = await make('Hà Thị Khánh', { badges: [{ credential: '0088776655' }] });
      const [inList] = (await read(id)).badges as [Badge];
      const looks = async (): Promise<number> =>
        Number((await service.database.dataSource.query<[{ n: number }]>(`SELECT count(*) AS n FROM audit_entry WHERE action = 'badge.read' AND subject_employee_id = $1`, [id]))[0].n);
      expect(await looks()).toBe(0);
      const badge = (await http.get<Badge>(`/api/v1/badges/${inList.id}`, 200)).body;
      expect(await looks()).toBe(1);
      expect(badge.credential).toMatch(/^card:32:[0-9A-F]{8}$/);
      const tail = badge.credential.slice(-4);
      for (const role of ['administrator', 'hr-officer'] as const) {
        service.as(callerAs(role, [unit.province]));
        expect((await read(id)).badges).toMatchObject([{ credential: `card:32:••••${tail}` }]);
        const list = await http.get<{ items: Badge[] }>(`/api/v1/badges?employeeId=${id}`, 200);
        expect(list.body.items).toMatchObject([{ credential: `card:32:••••${tail}` }]);
      }
      service.as(callerAs('director', [unit.province]));
      expect((await http.get<Badge>(`/api/v1/badges/${inList.id}`, 200)).body.credential).toBe(`card:32:••••${tail}`);
      expect((await read(id)).badges).toMatchObject([{ credential: `card:32:••••${tail}` }]);
      const listed = await http.get<{ items: Badge[] }>(`/api/v1/badges?employeeId=${id}`, 200);
      expect(listed.body.items).toMatchObject([{ credential: `card:32:••••${tail}` }]);
      const found = await http.get<{ items: Badge[] }>('/api/v1/badges?credential=0088776655&heldAt=2026-11-23T01:00:00Z', 200);
      expect(found.body.items.map((item) => item.id)).toEqual([badge.id]);
      service.as(callerAs('unit-head', [unit.province]));
      expect((await read(id)).badges).toEqual([]);
      service.as(callerAs('director', [unit.hanoi]));
      expect((await http.get<{ items: Badge[] }>('/api/v1/badges', 200)).body.items).toEqual([]);
      await http.get(`/api/v1/badges/${badge.id}`, 404);
      const digits = badge.credential.split(':')[2] ?? '';
      const leaks = await service.database.dataSource.query<object[]>(
        `SELECT id FROM audit_entry WHERE before::text LIKE '%' || $1 || '%' OR after::text LIKE '%' || $1 || '%'`, [digits]);
      expect(leaks).toEqual([]);
      expect(service.logLines.filter((line) => line.includes(digits) || line.includes('0088776655'))).toEqual([]);
    }); // prettier-ignore

    it('says what cannot be read as a number', async () => {
      const { id } = await make('Lê Thị Hà');
      for (const credential of ['12345', 'pin:', 'card:8:FFFF', '=cmd()']) {
        const answer = await http.post('/api/v1/badges', { employeeId: id, credential }, 422);
        expect({ credential, code: answer.problem.code }).toEqual({
          credential,
          code: 'credential-unreadable',
        });
      }
    });
  });
});
