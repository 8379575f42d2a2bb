/**
 * The PostgreSQL server of one test run. Jest loads its global set-up outside its own module system,
 * so this is plain JavaScript over the built service (built first when stale).
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ensureBuilt } from '../../scripts/prepare.mjs';

/**
 * A server with a migrated template: embedded, or that of TEST_DATABASE_URL, whose database name must
 * contain "test". `addresses` is what {@link file://./test-database.ts} reads.
 */
export async function prepareTestServer() {
  await ensureBuilt();
  const given = process.env.TEST_DATABASE_URL;
  return given ? prepareExternal(given) : prepareEmbedded();
}

async function prepareEmbedded() {
  const { startEmbeddedDatabase } =
    await import('../../dist/src/platform/database/embedded/embedded-postgres.js');
  const folder = await mkdtemp(join(tmpdir(), 'congvu-test-'));
  await chmod(folder, 0o755);
  const database = await startEmbeddedDatabase({
    dataDir: folder,
    database: 'congvu_template',
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  stopWhenInterrupted(database);
  await migrateTemplate(database.ownerUrl, new URL(database.runtimeUrl).username);
  return {
    addresses: {
      adminUrl: withDatabase(database.adminUrl, 'postgres'),
      ownerUrl: database.ownerUrl,
      runtimeUrl: database.runtimeUrl,
      template: 'congvu_template',
    },
    stop: async () => {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Jest handles no signals: without this, Ctrl-C would leave the server running. */
function stopWhenInterrupted(database) {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
    process.once(signal, () => {
      database.stop().finally(() => process.exit(code));
    });
  }
}

async function prepareExternal(url) {
  const name = new URL(url).pathname.slice(1);
  if (!name.includes('test')) {
    throw new Error(`TEST_DATABASE_URL names the database "${name}"; its name must contain "test"`);
  }
  const template = `${name}_template_${process.pid}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS "${template}"`);
  await admin.query(`CREATE DATABASE "${template}" TEMPLATE template0`);
  await migrateTemplate(withDatabase(url, template), null);
  return {
    addresses: { adminUrl: url, ownerUrl: url, runtimeUrl: url, template },
    stop: async () => {
      await admin.query(`DROP DATABASE IF EXISTS "${template}" WITH (FORCE)`);
      await admin.end();
    },
  };
}

async function migrateTemplate(ownerUrl, runtimeRole) {
  const { createDataSource } = await import('../../dist/src/platform/database/data-source.js');
  const { migrate } = await import('../../dist/src/platform/database/migrate.js');
  const { entities, migrations } = await import('../../dist/src/schema.js');
  const owner = await createDataSource({ url: ownerUrl, entities, migrations, poolSize: 2 }).initialize();
  await migrate(owner, runtimeRole);
  await owner.destroy();
}

function withDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
