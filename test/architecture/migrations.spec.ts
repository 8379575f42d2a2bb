import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { entities, migrations } from '../../src/schema.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

interface Landed {
  readonly [file: string]: string;
}

const files = readdirSync('migrations').filter((name) => name.endsWith('.ts'));
const landed = JSON.parse(readFileSync('test/architecture/landed-migrations.json', 'utf8')) as Landed;

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('that have landed are never edited: each has the SHA-256 noted when it landed', () => {
    const now = Object.fromEntries(
      files.map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(`migrations/${name}`))
          .digest('hex'),
      ]),
    );
    expect(now).toEqual(landed);
  });

  it('are all listed in the schema, in the order of their time stamps', () => {
    const names = migrations.map((migration) => migration.name);
    const stamps = names.map((name) => name.slice(-13));
    expect(stamps).toEqual([...stamps].sort());
    expect(stamps).toEqual(files.map((name) => name.slice(0, 13)).sort());
  });

  it('leave nothing for the schema builder to do: entities and tables agree', async () => {
    const owner = await createDataSource({
      url: database.ownerUrl,
      entities,
      migrations,
      poolSize: 2,
    }).initialize();
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be undone one by one down to an empty schema', async () => {
    const owner = await createDataSource({
      url: database.ownerUrl,
      entities,
      migrations,
      poolSize: 2,
    }).initialize();
    for (let left = migrations.length; left > 0; left -= 1) await owner.undoLastMigration();
    const tables = await owner.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND relname <> 'schema_migration'`,
    );
    await owner.destroy();
    expect(tables).toEqual([]);
  });
});
