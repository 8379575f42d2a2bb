import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { entities, migrations } from '../../src/schema.js';
import { withDatabase } from '../support/test-database.js';

/** Databases made with `--locale=C` know no letters but those of ASCII; many hosts make them so. */
describe('a database with the locale C', () => {
  const { adminUrl, ownerUrl } = JSON.parse(process.env['CONGVU_TEST_SERVER'] ?? '{}') as Record<
    string,
    string
  >;
  const name = `congvu_test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  let owner: DataSource;
  beforeAll(async () => {
    await admin.connect();
    await admin.query(
      `CREATE DATABASE "${name}" TEMPLATE template0 LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C' ENCODING 'UTF8'
         OWNER "${new URL(ownerUrl!).username}"`,
    );
    const url = withDatabase(ownerUrl!, name);
    owner = await createDataSource({ url, entities, migrations, poolSize: 2 }).initialize();
    await owner.runMigrations();
  });
  afterAll(async () => {
    await owner?.destroy();
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin.end();
  });

  const account = (username: string): Promise<unknown> =>
    owner.query(
      `INSERT INTO account (id, username, display_name, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, 'ĐẶNG Đức', now(), now())`,
      [username],
    );

  it('finds names without their marks, in capitals too', async () => {
    const [folded] = await owner.query<[object]>(`SELECT fold_vietnamese('ĐẶNG Đức ÂÊÔƠƯ') AS text`);
    expect(folded).toEqual({ text: 'dang duc aeoou' });
  });

  it('has a user name once, however it is written', async () => {
    await account('ĐứcÂ');
    await expect(account('đứcâ')).rejects.toThrow('account_username_key');
  });
});
