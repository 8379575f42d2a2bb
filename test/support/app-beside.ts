import { AppModule } from '../../src/app.module.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { createHttpApp } from '../../src/platform/http/create-app.js';
import { Logger } from '../../src/platform/logging/logger.js';
import { entities, migrations } from '../../src/schema.js';
import type { TestApp } from './test-app.js';

/** A second server of the same database, in the same process, with connections of its own. */
export async function createAppBeside({ database, environment, clock }: TestApp): Promise<{
  readonly url: string;
  readonly app: Awaited<ReturnType<typeof createHttpApp>>;
  close(): Promise<void>;
}> {
  const dataSource = await createDataSource({
    url: database.url,
    entities,
    migrations,
    poolSize: 4,
  }).initialize();
  const logger = new Logger('silent');
  const app = await createHttpApp(
    AppModule.register({ environment, dataSource, clock, logger }),
    environment,
    logger,
  );
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    app,
    close: async () => {
      await app.close();
      await dataSource.destroy();
    },
  };
}
