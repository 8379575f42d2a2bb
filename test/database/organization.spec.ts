import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 } from 'uuid';
import { Badge } from '../../src/modules/organization/badges/badge.entity.js';
import { Employee } from '../../src/modules/organization/employees/employee.entity.js';
import { periodOfRange } from '../../src/modules/organization/period.js';
import { seenUnit } from '../../src/modules/organization/postings/seen-unit.js';
import { Posting } from '../../src/modules/organization/postings/posting.entity.js';
import { OrgUnitSuccession } from '../../src/modules/organization/units/org-unit-succession.entity.js';
import { OrgUnit } from '../../src/modules/organization/units/org-unit.entity.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const NOW = '2026-11-23T01:00:00Z';

describe('the tables of the organisation, whatever the code does', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const sql = <T = object>(text: string, values: unknown[] = []): Promise<T[]> =>
    database.dataSource.query<T[]>(text, values);

  async function unit(
    name: string,
    parent: string | null = null,
    zone: string | null = null,
  ): Promise<string> {
    const id = v7();
    await sql(
      `INSERT INTO org_unit (id, code, name, kind, parent_id, zone, version, created_at, updated_at)
       VALUES ($1, $2, $3, 'other', $4, $5, 1, now(), now())`,
      [id, id.slice(-12), name, parent, zone],
    );
    return id;
  }

  async function person(fullName: string): Promise<string> {
    const id = v7();
    await sql(
      `INSERT INTO employee (id, code, full_name, staff_kind, version, created_at, updated_at)
       VALUES ($1, $2, $3, 'cong-chuc', 1, now(), now())`,
      [id, id.slice(-12), fullName],
    );
    return id;
  }

  const post = (employee: string, at: string, kind: string, range: string): Promise<object[]> =>
    sql(
      `INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, 1, now(), now())`,
      [v7(), employee, at, kind, range],
    );

  const badge = (employee: string, credential: string, range: string, status = 'active'): Promise<object[]> =>
    sql(
      `INSERT INTO badge (id, credential, employee_id, period, status, version, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, 1, now(), now())`,
      [v7(), credential, employee, range, status],
    );

  it('refuse two places of duty at one instant, and allow the next from the instant the last ends', async () => {
    const [at, id] = [await unit('Quầy Tư pháp'), await person('Nguyễn Thị Ánh')];
    await post(id, at, 'duty', '[2026-01-01T00:00:00Z,2026-02-01T00:00:00Z)');
    await expect(post(id, at, 'duty', '[2026-01-31T23:59:59.999999Z,)')).rejects.toThrow(
      /posting_no_overlap/,
    );
    await post(id, at, 'duty', '[2026-02-01T00:00:00Z,)');
    await post(id, at, 'home', '(,)');
    await expect(post(id, at, 'home', '[2030-01-01T00:00:00Z,)')).rejects.toThrow(/posting_no_overlap/);
  });

  it('refuse two holders of one badge at one instant, and periods that are empty or not half-open', async () => {
    const [one, two] = [await person('Trần Anh'), await person('Lê Ánh')];
    await badge(one, 'pin:db:1', '[2026-01-01T00:00:00Z,2026-02-01T00:00:00Z)', 'lost');
    await expect(badge(two, 'pin:db:1', '[2026-01-31T00:00:00Z,)')).rejects.toThrow(/badge_one_holder/);
    await badge(two, 'pin:db:1', '[2026-02-01T00:00:00Z,)');
    await badge(two, 'pin:db:2', '[2026-02-01T00:00:00Z,)');
    await expect(badge(one, 'pin:db:3', '[2026-02-01T00:00:00Z,)', 'lost')).rejects.toThrow(
      /badge_ended_check/,
    );
    for (const range of ['empty', '[2026-01-01Z,2026-01-02Z]', '(2026-01-01Z,2026-01-02Z)']) {
      await expect(badge(one, 'pin:db:4', range)).rejects.toThrow(/badge_period_check/);
    }
    await expect(badge(one, '0012345678', '[2026-02-01Z,)')).rejects.toThrow(/badge_credential_check/);
  });

  it('refuse to lose what history refers to', async () => {
    const [at, id] = [await unit('Quầy Y tế'), await person('Bùi Ân')];
    await post(id, at, 'duty', '(,)');
    await expect(sql('DELETE FROM employee WHERE id = $1', [id])).rejects.toThrow(/posting_employee_fkey/);
    await expect(sql('DELETE FROM org_unit WHERE id = $1', [at])).rejects.toThrow(/posting_unit_fkey/);
  });

  it('refuse a tree that bites its tail, at once or through several units', async () => {
    const [a, b, c] = [await unit('A'), await unit('B'), await unit('C')];
    await sql('UPDATE org_unit SET parent_id = $2 WHERE id = $1', [b, a]);
    await sql('UPDATE org_unit SET parent_id = $2 WHERE id = $1', [c, b]);
    for (const under of [a, b, c]) {
      await expect(sql('UPDATE org_unit SET parent_id = $2 WHERE id = $1', [a, under])).rejects.toMatchObject(
        {
          constraint: 'org_unit_no_cycle',
        },
      );
    }
    // One statement may turn the tree around: what counts is how it leaves it.
    await sql(
      `UPDATE org_unit SET parent_id = CASE id WHEN $1 THEN $3::uuid WHEN $2 THEN $1::uuid END WHERE id IN ($1, $2, $3)`,
      [a, b, c],
    );
  });

  it('refuse two moves at once that make a cycle only together', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await unit('Phòng Một'), await unit('Phòng Hai')];
      const move = (id: string, parent: string): Promise<void> =>
        database.dataSource.transaction(async (manager) => {
          await manager.query('SELECT 1 FROM org_unit');
          await manager.query('UPDATE org_unit SET parent_id = $2 WHERE id = $1', [id, parent]);
        });
      const moves = await Promise.allSettled([move(a, b), move(b, a)]);
      expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('cover in a scope the subtree and every predecessor with what was below it, also in a circle', async () => {
    const tuyenQuang = await unit('Tỉnh Tuyên Quang');
    const centre = await unit('Trung tâm', tuyenQuang);
    const haGiang = await unit('Tỉnh Hà Giang');
    const dongVan = await unit('Huyện Đồng Văn', haGiang);
    const older = await unit('Tỉnh Hà Tuyên');
    await unit('Thành phố Hà Nội');
    const link = (predecessor: string, successor: string, on: string): Promise<object[]> =>
      sql('INSERT INTO org_unit_succession VALUES ($1, $2, $3)', [predecessor, successor, on]);
    await link(haGiang, tuyenQuang, '2025-07-01');
    await link(older, haGiang, '1991-08-12');
    await link(older, tuyenQuang, '1991-08-12');
    await link(tuyenQuang, older, '2999-01-01');
    const scope = async (...roots: string[]): Promise<Set<string>> =>
      new Set((await sql<{ id: string }>('SELECT unit_scope($1) AS id', [roots])).map(({ id }) => id));
    expect(await scope(tuyenQuang)).toEqual(new Set([tuyenQuang, centre, haGiang, dongVan, older]));
    expect(await scope(centre)).toEqual(new Set([centre]));
    expect(await scope()).toEqual(new Set());
    expect(await scope(dongVan, centre)).toEqual(new Set([dongVan, centre]));
  });

  it('know the zone of a unit from the nearest one above that has one', async () => {
    const root = await unit('Đại sứ quán', null, 'Asia/Tokyo');
    const below = await unit('Phòng lãnh sự', await unit('Bộ phận', root));
    const own = await unit('Quầy', root, 'Asia/Seoul');
    const zones = await sql<{ zone: string }>('SELECT unit_zone(u) AS zone FROM unnest($1::uuid[]) u', [
      [root, below, own, await unit('Khác')],
    ]);
    expect(zones.map(({ zone }) => zone)).toEqual([
      'Asia/Tokyo',
      'Asia/Tokyo',
      'Asia/Seoul',
      'Asia/Ho_Chi_Minh',
    ]);
  });

  it('see a person by what runs, place of duty before home agency, else by what ended last, else by what comes', async () => {
    const [home, old, first, second, id] = [await unit('Sở'), await unit('Sở cũ'), await unit('Q1'), await unit('Q2'), await person('Lê Em')];
    const kept: Pick<Posting, 'kind' | 'unitId' | 'period'>[] = [];
    const posted = async (at: string, kind: 'home' | 'duty', range: string): Promise<void> => {
      await post(id, at, kind, range);
      kept.push({ kind, unitId: at, period: periodOfRange(range) });
    };
    const seen = async (at: string): Promise<string | null> => {
      const inSql = (await sql<{ unit: string | null }>('SELECT employee_unit($1, $2) AS unit', [id, at]))[0]?.unit ?? null;
      expect(seenUnit(kept, new Date(at))).toBe(inSql);
      return inSql;
    };
    expect(await seen(NOW)).toBeNull();
    await posted(first, 'duty', '[2026-01-01Z,2026-02-01Z)');
    await posted(second, 'duty', '[2026-03-01Z,2026-04-01Z)');
    expect(await seen('2025-12-31T23:59:59Z')).toBe(first);
    expect(await seen('2026-01-31T23:59:59Z')).toBe(first);
    expect(await seen('2026-02-01T00:00:00Z')).toBe(first);
    expect(await seen('2026-03-01T00:00:00Z')).toBe(second);
    expect(await seen(NOW)).toBe(second);
    await posted(old, 'home', '(,2026-07-01Z)');
    expect(await seen('2025-12-31T23:59:59Z')).toBe(old);
    expect(await seen('2026-02-01T00:00:00Z')).toBe(old);
    expect(await seen('2026-03-01T00:00:00Z')).toBe(second);
    expect(await seen('2026-04-01T00:00:00Z')).toBe(old);
    expect(await seen('2026-07-01T00:00:00Z')).toBe(second);
    await posted(home, 'home', '[2026-12-01Z,)');
    expect(await seen('2026-11-30T23:59:59Z')).toBe(second);
    expect(await seen('2026-12-01T00:00:00Z')).toBe(home);
  }); // prettier-ignore

  it('count employment by the civil date where the person works', async () => {
    const [tokyo, id] = [await unit('Đại sứ quán', null, 'Asia/Tokyo'), await person('Vũ Y')];
    await post(id, tokyo, 'duty', '(,)');
    await sql(`UPDATE employee SET active_from = '2026-01-01', active_until = '2026-02-01' WHERE id = $1`, [id]);
    const instants = ['2025-12-31T14:59:59Z', '2025-12-31T15:00:00Z', '2026-01-31T14:59:59Z', '2026-01-31T15:00:00Z'];
    const employed = await sql<{ is: boolean }>(
      'SELECT is_employed($1, at) AS is FROM unnest($2::timestamptz[]) WITH ORDINALITY t(at, n) ORDER BY n', [id, instants]);
    expect(employed.map(({ is }) => is)).toEqual([false, true, true, false]);
    expect(await sql('SELECT is_employed($1, now()) AS is', [v7()])).toEqual([{ is: false }]);
  }); // prettier-ignore

  it('sort names as a Vietnamese dictionary does', async () => {
    const sorted = ['An', 'Anh', 'Ánh', 'Ăn', 'Ân', 'Dung', 'Dũng', 'Dương', 'Đào', 'Đạt', 'Em', 'Ý'];
    const rows = await sql<{ name: string }>(
      `SELECT name FROM unnest($1::text[]) name ORDER BY name COLLATE "vi-x-icu"`,
      [[...sorted].reverse()],
    );
    expect(rows.map(({ name }) => name)).toEqual(sorted);
  });

  it('list and search people by their indexes', async () => {
    await sql(
      `INSERT INTO employee (id, code, full_name, staff_kind, version, created_at, updated_at)
       SELECT gen_random_uuid(), 'X' || n, 'Nguyễn Văn ' || md5(n::text), 'hop-dong', 1, now(), now()
       FROM generate_series(1, 20000) n`,
    );
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('VACUUM ANALYZE employee');
    await owner.end();
    const plan = async (text: string): Promise<string> =>
      (await sql<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`)).map((row) => row['QUERY PLAN']).join('\n');
    const order = 'vietnamese_given_name(e.full_name), e.full_name, e.id';
    const page = await plan(
      `SELECT e.* FROM employee e WHERE (${order}) > ('a', 'b', '${v7()}') ORDER BY ${order} LIMIT 51`,
    );
    expect(page).toContain('employee_name_order');
    expect(page).not.toContain('Sort');
    const search = await plan(
      `SELECT e.* FROM employee e WHERE e.folded LIKE fold_vietnamese('%hương%' COLLATE "vi-x-icu")`,
    );
    expect(search).toContain('employee_search');
  });

  it('are what the entities say', async () => {
    const names = new Set(
      [OrgUnit, OrgUnitSuccession, Employee, Posting, Badge].map(
        (entity) => database.dataSource.getMetadata(entity).tableName,
      ),
    );
    const log = await database.dataSource.driver.createSchemaBuilder().log();
    const mine = log.upQueries.filter(({ query }) => [...names].some((name) => query.includes(`"${name}"`)));
    expect(mine).toEqual([]);
  });
});
