import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { SystemClock } from '../../src/platform/clock/clock.js';
import { Environment } from '../../src/platform/config/environment.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { startEmbeddedDatabase } from '../../src/platform/database/embedded/embedded-postgres.js';
import type { EmbeddedDatabase } from '../../src/platform/database/embedded/types.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { appErrorOf } from '../../src/platform/errors/database-error.js';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { createHttpApp } from '../../src/platform/http/create-app.js';
import { Logger } from '../../src/platform/logging/logger.js';
import { entities, migrations } from '../../src/schema.js';
import { eventually } from '../support/eventually.js';
import { scratchFolder } from '../support/scratch-folder.js';

describe('when the database goes away and comes back', () => {
  const folder = scratchFolder('away');
  let database: EmbeddedDatabase;
  let dataSource: DataSource;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    database = await startEmbeddedDatabase({ dataDir: folder });
    const owner = await createDataSource({ url: database.ownerUrl, entities, migrations }).initialize();
    await migrate(owner, 'congvu_app');
    await owner.destroy();
    dataSource = await createDataSource({ url: database.runtimeUrl, entities, migrations }).initialize();
    const environment = Object.assign(new Environment(), { CONGVU_DATA_DIR: folder, JOBS_ENABLED: true });
    const logger = new Logger('silent');
    app = await createHttpApp(
      AppModule.register({ environment, dataSource, clock: new SystemClock(), logger }),
      environment,
      logger,
    );
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await dataSource.destroy();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Ends the server behind the service's back. */
  async function killDatabase(): Promise<void> {
    const admin = new pg.Client({ connectionString: database.adminUrl });
    admin.on('error', () => undefined);
    await admin.connect();
    const { rows } = await admin.query<{ file: string }>(`SELECT pg_read_file('postmaster.pid') AS file`);
    const ended = new Promise((resolve) => admin.once('end', resolve));
    process.kill(Number(rows[0]?.file.split('\n')[0]), 'SIGQUIT');
    await ended;
  }

  const signIn = () =>
    app.inject({
      method: 'POST',
      url: '/api/v1/auth/login',
      payload: { username: 'khong.co', password: 'x' },
    });

  it('knows a connection that broke between two statements of a transaction', async () => {
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const broken = dataSource.transaction(async (manager) => {
      const [{ pid }] = await manager.query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
      await admin.query('SELECT pg_terminate_backend($1)', [pid]);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await manager.query('SELECT 1');
    });
    const error: unknown = await broken.catch((reason: unknown) => reason);
    expect(appErrorOf(error)?.code).toBe('database-unavailable');
    await admin.end();
  });

  it('answers 503 with a problem meanwhile, stays alive, and works again without restart', async () => {
    expect((await signIn()).statusCode).toBe(401);
    const jobs = app.get(JobsService);
    let began: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => (began = resolve));
    let finish: () => void = () => undefined;
    const mayFinish = new Promise<void>((resolve) => (finish = resolve));
    jobs.register('through-the-outage', async (context) => {
      began();
      await mayFinish;
      await context.progress(50);
      return null;
    });
    const { id } = await jobs.enqueue({ kind: 'through-the-outage', period: 'x' });
    await underWay;
    await killDatabase();
    finish();
    const away = await signIn();
    expect([away.statusCode, away.json<{ code: string }>().code]).toEqual([503, 'database-unavailable']);
    expect(away.headers['retry-after']).toBe('5');
    expect((await app.inject('/health/ready')).statusCode).toBe(503);
    expect((await app.inject('/health/live')).statusCode).toBe(200);
    await database.restart();
    await eventually(async () => expect((await signIn()).statusCode).toBe(401));
    expect((await app.inject('/health/ready')).statusCode).toBe(200);
    // The job failed while the database was away; the carrier was told, and will bring it again.
    await eventually(async () => {
      const [job] = await dataSource.query<{ state: string }[]>(
        `SELECT state FROM pgboss.job WHERE data->>'id' = $1`,
        [id],
      );
      expect(job?.state).toBe('retry');
    });
  });
});
