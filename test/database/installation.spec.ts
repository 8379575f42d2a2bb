import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { claimDemo } from '../../src/platform/installation/claim-demo.js';
import { keyFits } from '../../src/platform/installation/key-fits.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('the row about the installation', () => {
  let database: TestDatabase;
  const now = new Date('2026-11-23T01:00:00Z');
  const key = Buffer.alloc(32, 1);
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  const units = `INSERT INTO org_unit (id, code, name, kind, version, created_at, updated_at)
    VALUES (gen_random_uuid(), 'MAU', 'Xã Mẫu', 'commune', 1, now(), now())`;
  const accounts = `INSERT INTO account (id, username, display_name, created_at, updated_at)
    VALUES (gen_random_uuid(), 'quan.tri', 'Đỗ Quản Trị', now(), now())`;

  it('takes the key of the first server and no other', async () => {
    expect(await keyFits(database.dataSource, key, now)).toBe(true);
    expect(await keyFits(database.dataSource, key, now)).toBe(true);
    expect(await keyFits(database.dataSource, Buffer.alloc(32, 2), now)).toBe(false);
  });

  it('takes one of two keys that come at once', async () => {
    const fits = await Promise.all(
      [1, 2].map((byte) => keyFits(database.dataSource, Buffer.alloc(32, byte), now)),
    );
    expect(fits.filter(Boolean)).toHaveLength(1);
  });

  it('keeps its key whatever the service does', async () => {
    await keyFits(database.dataSource, key, now);
    const change = (sql: string): Promise<unknown> => database.dataSource.query(sql);
    await expect(change(`UPDATE installation SET key_check = decode(repeat('00', 32), 'hex')`)).rejects.toThrow('append-only');
    await expect(change('DELETE FROM installation')).rejects.toThrow('append-only');
  }); // prettier-ignore

  it('becomes the demo when there is nothing, and stays it', async () => {
    await keyFits(database.dataSource, key, now);
    expect(await claimDemo(database.dataSource)).toBe(true);
    await database.dataSource.query(units);
    expect(await claimDemo(database.dataSource)).toBe(true);
  });

  it.each([
    ['a unit, though it has the code of the demo', units],
    ['an account', accounts],
  ])('never becomes the demo when there is %s', async (_name, sql) => {
    await keyFits(database.dataSource, key, now);
    await database.dataSource.query(sql);
    expect(await claimDemo(database.dataSource)).toBe(false);
  });
});
