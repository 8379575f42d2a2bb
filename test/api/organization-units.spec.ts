import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OrganizationModule } from '../../src/modules/organization/organization.module.js';
import { UnitSuccessionService } from '../../src/modules/organization/units/unit-succession.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { callerAs, createModuleApp, type ModuleApp } from '../support/as-caller.js';
import { request, type Requests } from '../support/requests.js';

interface Unit {
  id: string;
  code: string;
  name: string;
  version: number;
  parentId: string | null;
  level: string | null;
  effectiveZone: string;
  succession: { predecessorId: string; successorId: string; onDate: string }[];
}

describe('org units', () => {
  let service: ModuleApp;
  let http: Requests;
  let unit: Record<'tuyenQuang' | 'haGiang' | 'dongVan' | 'centre' | 'counter', Unit>;

  beforeAll(async () => {
    service = await createModuleApp([OrganizationModule]);
    http = request(service.app);
  });
  afterAll(() => service.close());

  let serial = 0;
  const make = async (body: object): Promise<Unit> => {
    serial += 1;
    return (await http.post<Unit>('/api/v1/units', { code: `U${serial}`, ...body }, 201)).body;
  };

  beforeEach(async () => {
    service.as(callerAs('administrator'));
    const tuyenQuang = await make({ name: 'Tỉnh Tuyên Quang', kind: 'province' });
    const haGiang = await make({ name: 'Tỉnh Hà Giang', kind: 'province' });
    unit = {
      tuyenQuang,
      haGiang,
      dongVan: await make({ name: 'Huyện Đồng Văn', kind: 'district', parentId: haGiang.id }),
      centre: await make({ name: 'Trung tâm Phục vụ hành chính công', kind: 'centre', parentId: tuyenQuang.id }),
      counter: await make({ name: 'Quầy Tư pháp', kind: 'counter', parentId: tuyenQuang.id }),
    };
  }); // prettier-ignore

  it('takes its level from its kind and its zone from the nearest unit above', async () => {
    expect(unit.tuyenQuang.level).toBe('province');
    expect(unit.counter.level).toBeNull();
    const read = await http.get<Unit>(`/api/v1/units/${unit.counter.id}`, 200);
    expect(read.body.effectiveZone).toBe('Asia/Ho_Chi_Minh');
    await http.patch(`/api/v1/units/${unit.tuyenQuang.id}`, { version: 1, zone: 'Asia/Tokyo' }, 200);
    const again = await http.get<Unit>(`/api/v1/units/${unit.counter.id}`, 200);
    expect(again.body.effectiveZone).toBe('Asia/Tokyo');
  });

  it('refuses a code that exists, in any case of its letters', async () => {
    const answer = await http.post('/api/v1/units', { code: unit.centre.code.toLowerCase(), name: 'Khác', kind: 'other' }, 409);
    expect(answer.problem).toMatchObject({ code: 'already-exists', errors: [{ field: 'code' }] });
  }); // prettier-ignore

  it.each([
    ['an unknown zone', { zone: 'Asia/Ha_Giang' }, 'invalid-input', 'zone'],
    ['an offset as zone', { zone: '+07:00' }, 'invalid-input', 'zone'],
    ['a day that does not exist', { validFrom: '2026-02-30' }, 'invalid-input', 'validFrom'],
    ['a day in the year 26', { validFrom: '0026-02-01' }, 'invalid-input', 'validFrom'],
    ['an end before the beginning', { validFrom: '2026-02-02', validUntil: '2026-02-02' }, 'period-reversed', 'validUntil'],
    ['a parent that does not exist', { parentId: '01890000-0000-7000-8000-000000000000' }, 'unknown-reference', 'parentId'],
    ['an unknown field', { colour: 'red' }, 'invalid-input', 'colour'],
    ['a name of the wrong type', { name: 5 }, 'invalid-input', 'name'],
    ['an over-long name', { name: 'x'.repeat(201) }, 'invalid-input', 'name'],
    ['a name with a NUL byte', { name: 'Sở\u0000Y tế' }, 'invalid-input', 'name'],
    ['a code that climbs folders', { code: '../etc' }, 'invalid-input', 'code'],
    ['a name that is null', { name: null }, 'invalid-input', 'name'],
  ])('refuses %s and stores nothing', async (_name, fault, code, field) => {
    const before = (await http.get<{ items: Unit[] }>('/api/v1/units?limit=500', 200)).body.items.length;
    const answer = await http.post('/api/v1/units', { code: 'NEW-1', name: 'Sở Y tế', kind: 'agency', ...fault }, 422);
    expect(answer.problem.code).toBe(code);
    expect(answer.problem.errors?.[0]?.field).toBe(field);
    expect((await http.get<{ items: Unit[] }>('/api/v1/units?limit=500', 200)).body.items.length).toBe(before);
  }); // prettier-ignore

  it('refuses to be moved under itself or a unit below it', async () => {
    const { haGiang, dongVan } = unit;
    for (const parentId of [haGiang.id, dongVan.id]) {
      const answer = await http.patch(`/api/v1/units/${haGiang.id}`, { version: 1, parentId }, 422);
      expect(answer.problem).toMatchObject({ code: 'unit-cycle', errors: [{ field: 'parentId' }] });
    }
  });

  it('tells the second of two editors that the first was faster, and which version is the newest', async () => {
    const path = `/api/v1/units/${unit.centre.id}`;
    await http.patch(path, { version: 1, name: 'Trung tâm PVHCC tỉnh' }, 200);
    const late = await http.patch(path, { version: 1, name: 'TT HCC' }, 409);
    expect(late.problem).toMatchObject({ code: 'version-conflict', errors: [{ field: 'version' }] });
    expect(late.problem.errors?.[0]?.detail).toContain('2');
    expect((await http.get<Unit>(path, 200)).body).toMatchObject({
      name: 'Trung tâm PVHCC tỉnh',
      version: 2,
    });
  });

  it('is invisible outside the scope, and visible but unchangeable where the caller only reads', async () => {
    service.as(callerAs('hr-officer', [unit.haGiang.id]));
    await http.get(`/api/v1/units/${unit.dongVan.id}`, 200);
    await http.get(`/api/v1/units/${unit.centre.id}`, 404);
    const listed = await http.get<{ items: Unit[] }>('/api/v1/units', 200);
    expect(listed.body.items.map(({ name }) => name)).toEqual(['Huyện Đồng Văn', 'Tỉnh Hà Giang']);
    service.as(callerAs('administrator', [unit.haGiang.id]));
    await http.patch(`/api/v1/units/${unit.centre.id}`, { version: 1, name: 'Của tôi' }, 404);
    const moved = await http.patch(`/api/v1/units/${unit.dongVan.id}`, { version: 1, parentId: unit.centre.id }, 403);
    expect(moved.problem.code).toBe('outside-scope');
    expect((await http.post('/api/v1/units', { code: 'ROOT', name: 'Gốc', kind: 'province' }, 403)).problem.code).toBe('outside-scope');
    await http.post('/api/v1/units', { code: `S${serial}`, name: 'Phòng Nội vụ', kind: 'division', parentId: unit.dongVan.id }, 201);
  }); // prettier-ignore

  it('keeps the history of a merged province in reach of its successor', async () => {
    const { haGiang, tuyenQuang, dongVan } = unit;
    const end = { version: 1, on: '2025-07-01', successorIds: [tuyenQuang.id] };
    const refused = await http.post(`/api/v1/units/${haGiang.id}/end`, end, 409);
    expect(refused.problem).toMatchObject({ code: 'unit-in-use' });
    const district = { version: 1, on: '2025-07-01', successorIds: [] };
    await http.post(`/api/v1/units/${dongVan.id}/end`, district, 200);
    await http.post(`/api/v1/units/${haGiang.id}/end`, end, 200);

    service.as(callerAs('director', [tuyenQuang.id]));
    const seen = await http.get<{ items: Unit[] }>(`/api/v1/units?within=${tuyenQuang.id}`, 200);
    expect(seen.body.items.map(({ name }) => name)).toEqual([
      'Huyện Đồng Văn',
      'Quầy Tư pháp',
      'Tỉnh Hà Giang',
      'Tỉnh Tuyên Quang',
      'Trung tâm Phục vụ hành chính công',
    ]);
    const detail = await http.get<Unit>(`/api/v1/units/${haGiang.id}`, 200);
    expect(detail.body).toMatchObject({
      validUntil: '2025-07-01',
      succession: [{ predecessorId: haGiang.id, successorId: tuyenQuang.id, onDate: '2025-07-01' }],
    });
    const lastDay = await http.get<{ items: Unit[] }>('/api/v1/units?validOn=2025-06-30&kind=province', 200);
    expect(lastDay.body.items).toHaveLength(2);
    const firstDay = await http.get<{ items: Unit[] }>('/api/v1/units?validOn=2025-07-01&kind=province', 200);
    expect(firstDay.body.items.map(({ name }) => name)).toEqual(['Tỉnh Tuyên Quang']);
    service.as(callerAs('director', [haGiang.id]));
    await http.get(`/api/v1/units/${tuyenQuang.id}`, 404);
  });

  it('moves its sub-units to the successor that is named', async () => {
    const { haGiang, tuyenQuang, dongVan } = unit;
    await http.post(
      `/api/v1/units/${haGiang.id}/end`,
      { version: 1, on: '2025-07-01', successorIds: [tuyenQuang.id], moveTo: tuyenQuang.id },
      200,
    );
    expect((await http.get<Unit>(`/api/v1/units/${dongVan.id}`, 200)).body).toMatchObject({
      parentId: tuyenQuang.id,
      version: 2,
    });
  });

  describe('where people are posted', () => {
    const posted = async (unitId: string, from: string | null): Promise<string> => {
      serial += 1;
      const body = { code: `P${serial}`, fullName: 'Lê An', staffKind: 'can-bo', postings: [{ kind: 'duty', unitId, from }] };
      return (await http.post<{ id: string }>('/api/v1/employees', body, 201)).body.id;
    };

    it.each([
      ['has ended by then', { validUntil: '2026-12-01' }],
      ['does not exist yet', { validFrom: '2026-12-02' }],
    ])('is not merged into a unit that %s', async (_name, validity) => {
      await posted(unit.counter.id, '2020-01-01');
      const target = await make({ name: 'Phòng đích', kind: 'division', parentId: unit.tuyenQuang.id, ...validity });
      const end = { version: 1, on: '2026-12-01', moveTo: target.id };
      const refused = await http.post(`/api/v1/units/${unit.counter.id}/end`, end, 422);
      expect(refused.problem).toMatchObject({ code: 'unit-not-valid', errors: [{ field: 'moveTo' }] });
      expect((await http.get<Unit>(`/api/v1/units/${unit.counter.id}`, 200)).body.version).toBe(1);
      await http.post(`/api/v1/units/${unit.counter.id}/end`, { ...end, moveTo: unit.centre.id }, 200);
    });

    it('is merged into one that begins on that very day, unless later postings would begin after its end', async () => {
      await posted(unit.counter.id, '2028-01-01');
      const target = async (validUntil: string): Promise<string> =>
        (await make({ name: 'Đích', kind: 'division', parentId: unit.tuyenQuang.id, validFrom: '2026-12-01', validUntil })).id;
      const end = { version: 1, on: '2026-12-01' };
      const path = `/api/v1/units/${unit.counter.id}/end`;
      const refused = await http.post(path, { ...end, moveTo: await target('2028-01-01') }, 422);
      expect(refused.problem.code).toBe('unit-not-valid');
      await http.post(path, { ...end, moveTo: await target('2028-01-02') }, 200);
    });

    it('takes nobody over before it begins', async () => {
      const id = await posted(unit.counter.id, '2020-01-01');
      const target = await make({ name: 'Mới', kind: 'division', parentId: unit.tuyenQuang.id, validFrom: '2026-06-01' });
      const path = `/api/v1/employees/${id}/transfer`;
      const refused = await http.post(path, { unitId: target.id, from: '2026-05-31' }, 422);
      expect(refused.problem).toMatchObject({ code: 'unit-not-valid', errors: [{ field: 'unitId' }] });
      await http.post(path, { unitId: target.id, from: '2026-06-01' }, 200);
    });

    it('does not begin after their postings did', async () => {
      await posted(unit.counter.id, '2025-07-01');
      const path = `/api/v1/units/${unit.counter.id}`;
      const refused = await http.patch(path, { version: 1, validFrom: '2025-07-02' }, 409);
      expect(refused.problem).toMatchObject({ code: 'unit-has-earlier-postings', errors: [{ field: 'validFrom' }] });
      expect(refused.problem.errors?.[0]?.detail).toMatch(/1 người.*Hãy/);
      await http.patch(path, { version: 1, validFrom: '2025-07-01' }, 200);
      await http.patch(path, { version: 2, validFrom: '2017-03-01' }, 200);
    });

    it('does not begin in the future while somebody is there, though from no stated day', async () => {
      await posted(unit.counter.id, null);
      const path = `/api/v1/units/${unit.counter.id}`;
      await http.patch(path, { version: 1, validFrom: '2026-11-24' }, 409);
      await http.patch(path, { version: 1, validFrom: '2026-11-23' }, 200);
    });
  }); // prettier-ignore

  it('can be split among several successors, and a mistaken line is taken back', async () => {
    const { haGiang, tuyenQuang, centre } = unit;
    await http.post(`/api/v1/units/${centre.id}/end`, { version: 1, on: '2026-01-01', successorIds: [tuyenQuang.id, haGiang.id] }, 200);
    const succession = async (): Promise<string[]> =>
      (await http.get<Unit>(`/api/v1/units/${centre.id}`, 200)).body.succession.map((line) => line.successorId).sort();
    expect(await succession()).toEqual([tuyenQuang.id, haGiang.id].sort());
    await http.delete(`/api/v1/units/${centre.id}/successors/${haGiang.id}`, 204);
    await http.delete(`/api/v1/units/${centre.id}/successors/${haGiang.id}`, 404);
    expect(await succession()).toEqual([tuyenQuang.id]);
  }); // prettier-ignore

  it('cannot be claimed as predecessor by somebody who does not hold it', async () => {
    service.as(callerAs('administrator', [unit.tuyenQuang.id]));
    await http.post(`/api/v1/units/${unit.haGiang.id}/successors`, { successorId: unit.tuyenQuang.id, on: '2025-07-01' }, 404);
    const given = await http.post(`/api/v1/units/${unit.counter.id}/successors`, { successorId: unit.haGiang.id, on: '2025-07-01' }, 403);
    expect(given.problem.code).toBe('outside-scope');
  }); // prettier-ignore

  it('is found without diacritics and listed page by page in Vietnamese order', async () => {
    const names = ['Sở Dân tộc', 'Sở Du lịch', 'Sở Đất đai', 'Sở Y tế'];
    for (const name of [...names].reverse()) await make({ name, kind: 'agency', parentId: unit.centre.id });
    const found = await http.get<{ items: Unit[] }>(
      `/api/v1/units?search=so%20d&parentId=${unit.centre.id}`,
      200,
    );
    expect(found.body.items.map(({ name }) => name)).toEqual(['Sở Dân tộc', 'Sở Du lịch', 'Sở Đất đai']);
    const pages: string[] = [];
    for (let cursor = ''; ;) {
      const page = await http.get<{ items: Unit[]; nextCursor: string | null }>(
        `/api/v1/units?parentId=${unit.centre.id}&limit=1${cursor}`,
        200,
      );
      pages.push(...page.body.items.map(({ name }) => name));
      if (page.body.nextCursor === null) break;
      cursor = `&cursor=${page.body.nextCursor}`;
    }
    expect(pages).toEqual(names);
    expect((await http.get('/api/v1/units?cursor=abc', 422)).problem.code).toBe('invalid-input');
  });

  it('is used by other modules and the demo as the system itself', async () => {
    const units = service.app.get(UnitsService);
    const made = await units.create(systemCaller('demo'), {
      code: 'TTHCC-HG',
      name: 'TTPVHCC',
      kind: 'centre',
    });
    expect(await units.unitByCode('tthcc-hg')).toMatchObject({ id: made.id });
    await expect(units.unitByCode('NOPE')).rejects.toMatchObject({ code: 'unknown-reference' });
    expect(await service.app.get(UnitSuccessionService).of(made.id)).toEqual([]);
  });

  it('leaves an audit entry with what changed', async () => {
    await http.patch(`/api/v1/units/${unit.centre.id}`, { version: 1, name: 'Tên mới' }, 200);
    const entries = await service.database.dataSource.query<object[]>(
      `SELECT action, before, after, actor_label FROM audit_entry WHERE entity_id = $1 ORDER BY id DESC LIMIT 1`,
      [unit.centre.id],
    );
    expect(entries).toEqual([
      {
        action: 'unit.update',
        before: { name: 'Trung tâm Phục vụ hành chính công' },
        after: { name: 'Tên mới' },
        actor_label: 'administrator',
      },
    ]);
  });

  describe('that is renamed', () => {
    interface Named extends Unit {
      formerNames: { name: string; untilDate: string }[];
    }
    const rename = (body: object, status: number) =>
      http.post<Unit>(`/api/v1/units/${unit.counter.id}/rename`, body, status);

    it('keeps its id, and what it was called until when', async () => {
      await rename({ version: 1, name: 'Quầy Tư pháp và Hộ tịch', on: '2026-07-01' }, 200);
      await rename({ version: 2, name: 'Quầy Hộ tịch', on: '2026-11-23' }, 200);
      const { body } = await http.get<Named>(`/api/v1/units/${unit.counter.id}`, 200);
      expect(body).toMatchObject({
        name: 'Quầy Hộ tịch',
        version: 3,
        formerNames: [
          { name: 'Quầy Tư pháp', untilDate: '2026-07-01' },
          { name: 'Quầy Tư pháp và Hộ tịch', untilDate: '2026-11-23' },
        ],
      });
      const { body: history } = await http.get<{ items: object[] }>(`/api/v1/units/${unit.counter.id}/history`, 200);
      expect(history.items.map((item) => (item as { action: string }).action)).toEqual([
        'unit.update', 'unit.rename', 'unit.update', 'unit.rename', 'unit.create',
      ]);
      expect(history.items[1]).toMatchObject({
        actorLabel: 'administrator', before: { name: 'Quầy Tư pháp và Hộ tịch' }, after: { name: 'Quầy Hộ tịch', on: '2026-11-23' },
      });
    });

    it('is so from a day that has come, after the last renaming and within its time', async () => {
      // Now is 23/11/2026, 08:00 in Việt Nam.
      const tomorrow = await rename({ version: 1, name: 'Quầy mới', on: '2026-11-24' }, 422);
      expect(tomorrow.problem).toMatchObject({ code: 'name-begins-later', errors: [{ field: 'on' }] });
      await rename({ version: 1, name: 'Quầy mới', on: '2026-11-20' }, 200);
      const same = await rename({ version: 2, name: 'Quầy khác', on: '2026-11-20' }, 409);
      expect(same.problem.code).toBe('name-changed-later');
      await rename({ version: 2, name: 'Quầy khác', on: '2026-11-21' }, 200);
      const young = await make({ name: 'Quầy trẻ', kind: 'counter', parentId: unit.centre.id, validFrom: '2026-11-01' });
      const before = await http.post(`/api/v1/units/${young.id}/rename`, { version: 1, name: 'A', on: '2026-11-01' }, 422);
      expect(before.problem.code).toBe('unit-not-valid');
      await http.post(`/api/v1/units/${young.id}/rename`, { version: 1, name: 'A', on: '2026-11-02' }, 200);
    });

    it('is not renamed over a newer version, nor twice by the same name', async () => {
      const { body } = await rename({ version: 1, name: unit.counter.name, on: '2026-11-20' }, 200);
      expect(body.version).toBe(1);
      expect((await rename({ version: 9, name: 'Quầy mới', on: '2026-11-20' }, 409)).problem.code).toBe('version-conflict');
    });
  }); // prettier-ignore
});
