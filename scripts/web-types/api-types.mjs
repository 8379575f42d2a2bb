import { randomBytes } from 'node:crypto';
import openapiTS, { astToString } from 'openapi-typescript';

const HEADER = '// Generated from the OpenAPI document by "npm run web:types"; do not edit.\n\n';

/** TypeScript types of the API of the built service, as text. */
export async function apiTypes() {
  return HEADER + astToString(await openapiTS(JSON.stringify(await apiDocument())));
}

/** The OpenAPI document. The application is composed, but not started: no database is needed. */
async function apiDocument() {
  const load = (path) => import(`../../dist/src/${path}`);
  const { AppModule } = await load('app.module.js');
  const { SystemClock } = await load('platform/clock/clock.js');
  const { loadEnvironment } = await load('platform/config/environment.js');
  const { createDataSource } = await load('platform/database/data-source.js');
  const { describeApi } = await load('platform/http/api-docs.js');
  const { createHttpApp } = await load('platform/http/create-app.js');
  const { Logger } = await load('platform/logging/logger.js');
  const { entities, migrations } = await load('schema.js');

  const environment = loadEnvironment({
    JOBS_ENABLED: 'false',
    CONGVU_SECRET_KEY: randomBytes(32).toString('base64'),
  });
  const logger = new Logger('warn');
  const url = 'postgresql://nobody@127.0.0.1/none';
  const dataSource = createDataSource({ url, entities, migrations, poolSize: 1 });
  const app = await createHttpApp(
    AppModule.register({ environment, dataSource, clock: new SystemClock(), logger }),
    environment,
    logger,
  );
  return describeApi(app);
}
