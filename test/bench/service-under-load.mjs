import { spawn } from 'node:child_process';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../../scripts/prepare/root.mjs';

/** A durable PostgreSQL of its own (fsync on, as in an office) with a migrated, empty service database. */
export async function startDatabase() {
  const { startEmbeddedDatabase } =
    await import('../../dist/src/platform/database/embedded/embedded-postgres.js');
  const { createDataSource } = await import('../../dist/src/platform/database/data-source.js');
  const { migrate } = await import('../../dist/src/platform/database/migrate.js');
  const { entities, migrations } = await import('../../dist/src/schema.js');
  const folder = await mkdtemp(join(tmpdir(), 'congvu-bench-'));
  await chmod(folder, 0o755);
  const database = await startEmbeddedDatabase({
    dataDir: folder,
    database: 'congvu',
    settings: { max_connections: '300', max_wal_size: '4GB', shared_buffers: '512MB' },
  });
  const owner = await createDataSource({
    url: database.ownerUrl,
    entities,
    migrations,
    poolSize: 2,
  }).initialize();
  await migrate(owner, new URL(database.runtimeUrl).username);
  await owner.destroy();
  return {
    adminUrl: database.adminUrl,
    ownerUrl: database.ownerUrl,
    runtimeUrl: database.runtimeUrl,
    folder,
    stop: async () => {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The service in a process of its own; `environment` adds to its variables. */
export async function startService(databaseUrl, folder, environment = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'scripts', 'congvu.mjs'), 'serve'], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: databaseUrl,
      CONGVU_DATA_DIR: join(folder, 'service'),
      CONGVU_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let turn = 0; ; turn += 1) {
    const ready = await fetch(`${url}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) break;
    if (turn > 300 || child.exitCode !== null) throw new Error('the service did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    child,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}

/** A unit and a device; returns its id and key. */
export async function addDevice(databaseUrl) {
  const { hashOpaqueToken, newOpaqueToken } = await import('../../dist/src/platform/crypto/opaque-token.js');
  const { v7 } = await import('uuid');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const [unit, device, key] = [v7(), v7(), newOpaqueToken('cvd')];
  await client.query(
    `INSERT INTO org_unit (id, code, name, kind, zone, version, created_at, updated_at)
     VALUES ($1, $2, 'Trung tâm', 'centre', 'Asia/Ho_Chi_Minh', 1, now(), now())`,
    [unit, unit],
  );
  await client.query(
    `INSERT INTO device (id, code, kind, unit_id, zone, device_group, key_hash, version, created_at, updated_at)
     VALUES ($1, $2, 'gate', $3, 'Asia/Ho_Chi_Minh', 'default', $4, 1, now(), now())`,
    [device, device, unit, hashOpaqueToken(key)],
  );
  await client.end();
  return { id: device, key };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
